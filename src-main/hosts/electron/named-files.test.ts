import { describe, expect, test } from 'vitest';
import { namedFiles, readHandedOver } from './named-files.ts';

const packaged = { isPackaged: true, cwd: '/home/me' };

describe('the files that the app was started with', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['none', ['corkboard'], []],
    ['one by its whole path', ['corkboard', '/tmp/bottle.toml'], ['/tmp/bottle.toml']],
    ['one from where the start was made', ['corkboard', 'a/../b.toml'], ['/home/me/b.toml']],
    ['one by its address', ['corkboard', 'file:///tmp/my%20bottle.toml'], ['/tmp/my bottle.toml']],
    ['an address of elsewhere', ['corkboard', 'file://host/x.toml'], ['/home/me/file:/host/x.toml']],
    [
      'options before, between and after',
      ['corkboard', '--a', '/x.toml', '-b', '--c=d', '/y.toml', '--e'],
      ['/x.toml', '/y.toml'],
    ],
    [
      'names like options after a --',
      ['corkboard', '--', '--yes.toml', '-x', '--'],
      ['/home/me/--yes.toml', '/home/me/-x', '/home/me/--'],
    ],
    ['an empty word', ['corkboard', '', '/x.toml'], ['/x.toml']],
    ['a name with a line break', ['corkboard', '/tmp/a\nb.toml'], ['/tmp/a\nb.toml']],
  ])('%s', (_what, argv, files) => {
    expect(namedFiles(argv, packaged)).toEqual(files);
  });

  test('do not begin with the folder of the app where Electron itself is started', () => {
    const start = { isPackaged: false, cwd: '/home/me' };

    expect(namedFiles(['electron', '--inspect=0', '/app', '/x.toml'], start)).toEqual(['/x.toml']);
    expect(namedFiles(['electron', '/app', '--', '/x.toml'], start)).toEqual(['/x.toml']);
    expect(namedFiles(['electron', '/app'], start)).toEqual([]);
  });
});

describe('what a second start hands over', () => {
  test('is a list of absolute paths', () => {
    expect(readHandedOver({ files: ['/a.toml', 'relative', '/b.toml'] })).toEqual(['/a.toml', '/b.toml']);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '/a.toml'],
    ['no list', { files: '/a.toml' }],
    ['a list of other things', { files: ['/a.toml', 7] }],
    ['a path longer than any', { files: [`/${'x'.repeat(5_000)}`] }],
    ['a list without end', { files: Array.from({ length: 2_000 }, () => '/a') }],
    ['a polluted object', JSON.parse('{"__proto__": {"files": ["/a.toml"]}}')],
  ])('counts as nothing when it is %s', (_what, data) => {
    expect(readHandedOver(data)).toEqual([]);
  });
});
