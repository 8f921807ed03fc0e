import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findOwnData } from './own-data.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-own-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('findOwnData', () => {
  test('makes its private folder below the state root, with what is missing above', () => {
    const root = join(folder, 'deep', 'state');

    expect(findOwnData(root)).toEqual({ folder: join(root, 'electron'), problem: null });
    expect(statSync(root).mode & 0o777).toBe(0o700);
    expect(statSync(join(root, 'electron')).mode & 0o777).toBe(0o700);
  });

  test.each([
    ['others can read the state root', (root: string) => chmodSync(root, 0o755)],
    ['its folder is a link', (root: string) => symlinkSync(tmpdir(), join(root, 'electron'))],
    ['a file is in its place', (root: string) => writeFileSync(join(root, 'electron'), '')],
  ])('goes to a private folder of its own when %s', (_why, spoil) => {
    const root = join(folder, 'state');
    mkdirSync(root, { mode: 0o700 });
    spoil(root);

    const found = findOwnData(root);

    expect(found.problem).not.toBeNull();
    expect(found.folder.startsWith(root)).toBe(false);
    expect(statSync(found.folder).mode & 0o777).toBe(0o700);
    rmSync(found.folder, { recursive: true });
  });
});
