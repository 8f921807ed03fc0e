import { expect, test } from 'vitest';
import { hideWhitespace } from './hide-whitespace.ts';

function hunk(...lines: readonly string[]) {
  return { oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines };
}

test('leaves out a hunk whose lines differ in white space alone, and counts them', () => {
  expect(hideWhitespace([hunk(' a', '-  key: 1', '+    key:  1', ' b')])).toEqual({ hunks: [], hidden: 1 });
});

test('shows the later text of such a line beside what really changed', () => {
  const { hunks, hidden } = hideWhitespace([hunk('-a: 1', '-b: 2', '+  a: 1', '+b: 3')]);

  expect(hunks[0]?.lines).toEqual(['   a: 1', '-b: 2', '+b: 3']);
  expect(hidden).toBe(1);
});

test('keeps lines that were only added or only removed', () => {
  const added = hunk(' a', '+', '+c');

  expect(hideWhitespace([added])).toEqual({ hunks: [added], hidden: 0 });
});

test('looks at the end of a run as well', () => {
  const { hunks } = hideWhitespace([hunk('-x', '-end', '+y', '+z', '+\tend')]);

  expect(hunks[0]?.lines).toEqual(['-x', '+y', '+z', ' \tend']);
});
