import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listBundleFiles } from './bundle-files.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-bundle-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('listBundleFiles', () => {
  test('lists the files of the build by their address, and nothing else', () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '');
    writeFileSync(join(folder, 'assets', 'index-a1.js'), '');
    writeFileSync(join(folder, 'assets', 'index-a1.js.map'), '');
    symlinkSync('/etc/hostname', join(folder, 'assets', 'link.js'));
    symlinkSync('/etc', join(folder, 'etc'));

    expect(Object.fromEntries(listBundleFiles(folder))).toEqual({
      '/index.html': { path: join(folder, 'index.html'), contentType: 'text/html; charset=utf-8' },
      '/assets/index-a1.js': {
        path: join(folder, 'assets', 'index-a1.js'),
        contentType: 'text/javascript; charset=utf-8',
      },
    });
  });

  test('lists nothing where nothing was built', () => {
    expect(listBundleFiles(join(folder, 'none')).size).toBe(0);
  });
});
