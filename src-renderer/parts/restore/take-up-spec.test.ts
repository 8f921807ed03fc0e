import { expect, test } from 'vitest';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { findPreparedSpec } from './take-up-spec.ts';

interface Stood {
  readonly specText: string | null;
  readonly disk: { readonly text: string; readonly sha256: string } | null;
  readonly recordSha256: string | null;
}

function detailOf({ specText, disk, recordSha256 }: Stood): BottleDetail {
  const file = { name: 'bottle.toml', role: 'record', disk, recordSha256 };
  return { specText, view: { files: [file] } } as unknown as BottleDetail;
}

const disk = { text: 'as prepared', sha256: 'P' };

test('the prepared spec is found where the present one is another, also one that is no text', () => {
  expect(findPreparedSpec(detailOf({ specText: 'now', disk, recordSha256: 'P' }))).toBe('as prepared');
  expect(findPreparedSpec(detailOf({ specText: null, disk, recordSha256: 'P' }))).toBe('as prepared');
});

test('the present spec is no prepared one to go back to, nor is a file that drifted or is gone', () => {
  expect(findPreparedSpec(detailOf({ specText: 'as prepared', disk, recordSha256: 'P' }))).toBeNull();
  expect(findPreparedSpec(detailOf({ specText: 'now', disk, recordSha256: 'other' }))).toBeNull();
  expect(findPreparedSpec(detailOf({ specText: 'now', disk: null, recordSha256: 'P' }))).toBeNull();
  expect(findPreparedSpec({ specText: 'now', view: { files: [] } } as unknown as BottleDetail)).toBeNull();
});
