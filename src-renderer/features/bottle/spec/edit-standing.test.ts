import { describe, expect, test } from 'vitest';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { isChangedSincePrepared, judgeEdit } from './edit-standing.ts';

const typed = { baseSha256: 'A', text: 'a typed' };

test('stands at nothing while nothing was typed, or what was typed lies on disk', () => {
  expect(judgeEdit(null, { text: 'a', sha256: 'A' })).toBe('none');
  expect(judgeEdit(typed, { text: 'a typed', sha256: 'X' })).toBe('none');
});

test('is unsaved while the file is the one it began from', () => {
  expect(judgeEdit(typed, { text: 'a', sha256: 'A' })).toBe('unsaved');
  expect(judgeEdit({ baseSha256: null, text: 'x' }, { text: null, sha256: null })).toBe('unsaved');
});

test('is moved when something else changed, removed or broke the file', () => {
  expect(judgeEdit(typed, { text: 'b', sha256: 'B' })).toBe('moved');
  expect(judgeEdit(typed, { text: null, sha256: null })).toBe('moved');
  expect(judgeEdit(typed, { text: null, sha256: 'Z' })).toBe('moved');
});

describe('the spec on disk', () => {
  const detailOf = (specSha256: string | null, recordSha256: string | null, status: string) =>
    ({
      specSha256,
      view: { files: [{ name: 'bottle.toml', role: 'record', recordSha256, status }] },
    }) as unknown as BottleDetail;

  test('is changed where its record is another, also while a file of the stage drifted', () => {
    expect(isChangedSincePrepared(detailOf('NOW', 'THEN', 'changed'))).toBe(true);
    expect(isChangedSincePrepared(detailOf('NOW', 'THEN', 'drifted'))).toBe(true);
  });

  test('is not while it is the one that was prepared, or nothing was', () => {
    expect(isChangedSincePrepared(detailOf('NOW', 'NOW', 'drifted'))).toBe(false);
    expect(isChangedSincePrepared(detailOf('NOW', null, 'new'))).toBe(false);
    expect(isChangedSincePrepared({ ...detailOf('NOW', 'THEN', 'same'), view: { files: [] } as never })).toBe(false);
  });
});
