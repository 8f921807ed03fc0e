import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NodeHostFiles } from './node-host-files.ts';

let folder = '';
const files = new NodeHostFiles(null);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-host-files-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('reading a file that a person names', () => {
  test('gives its bytes, and one more than the limit at most', async () => {
    const path = join(folder, 'bottle.toml');
    writeFileSync(path, 'version');
    const huge = join(folder, 'huge.toml');
    writeFileSync(huge, '');
    truncateSync(huge, 3_000_000_000);

    expect(await files.read(path, 100)).toEqual({ ok: true, value: new TextEncoder().encode('version') });
    expect(await files.read(huge, 100)).toEqual({ ok: true, value: new Uint8Array(101) });
  });

  test('says of a folder, a link, a pipe and a device what they are, and waits for none', async () => {
    const pipe = join(folder, 'pipe.toml');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    symlinkSync('/etc/hostname', join(folder, 'link.toml'));
    mkdirSync(join(folder, 'folder.toml'));

    expect(await files.read(join(folder, 'folder.toml'), 100)).toEqual({
      ok: false,
      error: `${folder}/folder.toml is a folder. Open the bottle.toml in it.`,
    });
    expect(await files.read(join(folder, 'link.toml'), 100)).toEqual({
      ok: false,
      error: `${folder}/link.toml is a link to /etc/hostname. Open that file itself.`,
    });
    expect(await files.read(pipe, 100)).toEqual({ ok: false, error: `${pipe} is no regular file, so it is not read.` });
    expect(await files.read('/dev/zero', 100)).toEqual({
      ok: false,
      error: '/dev/zero is no regular file, so it is not read.',
    });
  });

  test('says of one that is not there that it is not', async () => {
    expect(await files.read(join(folder, 'none.toml'), 100)).toEqual({
      ok: false,
      error: `${folder}/none.toml does not exist.`,
    });
    expect(await files.read(`${folder}/a\0b`, 100)).toMatchObject({ ok: false });
  });

  // Root reads what nobody may.
  test.skipIf(process.getuid?.() === 0)('says of one that is closed that it is', async () => {
    const path = join(folder, 'closed.toml');
    writeFileSync(path, 'x');
    chmodSync(path, 0);

    expect(await files.read(path, 100)).toEqual({ ok: false, error: `${path} is closed to this user (EACCES).` });
  });
});
