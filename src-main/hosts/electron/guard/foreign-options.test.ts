import { describe, expect, test } from 'vitest';
import { findForeignOptions } from './foreign-options.ts';

describe('findForeignOptions', () => {
  test('takes files and what the window needs to be seen', () => {
    const words = ['/home/me/bottle.toml', 'a-b', '', '-', '--no-sandbox', '--lang=de', '--ozone-platform-hint=auto'];

    expect(findForeignOptions(words, 'linux')).toEqual([]);
  });

  test.each([
    ['--remote-debugging-port=0', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['-remote-debugging-port=0', 'remote-debugging-port'],
    [' --remote-debugging-port=0', 'remote-debugging-port'],
    ['\t\n-inspect ', 'inspect'],
    ['--inspect-brk=0.0.0.0:9229', 'inspect-brk'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--proxy-server=\nhttp://127.0.0.1:1', 'proxy-server'],
    ['--lang-x=de', 'lang-x'],
    ['--LANG=de', 'LANG'],
    ['--=x', ''],
    ['---lang', '-lang'],
  ])('finds %j', (word, name) => {
    expect(findForeignOptions(['bottle.toml', word], 'linux')).toEqual([name]);
  });

  test('takes what stands after a lone -- for files, as Chromium does', () => {
    expect(findForeignOptions(['--one', '--', '--two'], 'linux')).toEqual(['one']);
  });

  test('takes on macOS what the system adds by itself', () => {
    const words = ['-psn_0_12345', '-NSDocumentRevisionsDebugMode', '-AppleLanguages'];

    expect(findForeignOptions(words, 'darwin')).toEqual([]);
    expect(findForeignOptions(words, 'linux')).toHaveLength(3);
    expect(findForeignOptions(['-NS=x', '--NSx'], 'darwin')).toEqual(['NS', 'NSx']);
  });
});
