import { expect, test } from 'vitest';
import { hunksOf } from './text-hunks.ts';

const TEN = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`);

test('gives none for equal texts', () => {
  expect(hunksOf('a\nb\n', 'a\nb\n')).toEqual([]);
});

test('shows a changed line with three lines around it', () => {
  const after = TEN.with(4, 'line five');

  expect(hunksOf(TEN.join('\n'), after.join('\n'))).toEqual([
    {
      oldStart: 2,
      oldLines: 7,
      newStart: 2,
      newLines: 7,
      lines: [' line 2', ' line 3', ' line 4', '-line 5', '+line five', ' line 6', ' line 7', ' line 8'],
    },
  ]);
});

test('shows added lines at the end, and removed ones at the beginning', () => {
  expect(hunksOf('a\nb', 'a\nb\nc\nd')[0]?.lines).toEqual([' a', ' b', '+c', '+d']);
  expect(hunksOf('x\na\nb', 'a\nb')[0]?.lines).toEqual(['-x', ' a', ' b']);
});

test('keeps changes that are far apart in hunks of their own', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`);
  const hunks = hunksOf(lines.join('\n'), lines.with(2, 'two').with(30, 'thirty').join('\n'));

  expect(hunks.map(({ oldStart, oldLines }) => [oldStart, oldLines])).toEqual([
    [1, 6],
    [28, 7],
  ]);
});

test('compares with an empty text', () => {
  expect(hunksOf('', 'a\n')[0]?.lines.filter((line) => line.startsWith('+'))).toContain('+a');
  expect(hunksOf('a\n', '')[0]?.lines.filter((line) => line.startsWith('-'))).toContain('-a');
});

test('compares two long and wholly different texts in bounded time', () => {
  const long = (word: string): string => Array.from({ length: 8000 }, (_, index) => `${word}${index * 7}`).join('\n');

  expect(hunksOf(long('left '), long('right ')).length).toBeGreaterThan(0);
});
