import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTexts, type Hunk } from './diff-texts.ts';
import { unifiedDiff } from './unified-diff.ts';

test('gives nothing for equal texts', () => {
  expect(diffTexts('a\nb\n', 'a\nb\n')).toEqual([]);
  expect(unifiedDiff('a\n', 'a\n')).toBe('');
});

test('shows a changed line with three lines around it', () => {
  expect(diffTexts('1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nfive\n6\n7\n8\n9\n')).toEqual([
    { oldStart: 2, oldLines: 7, newStart: 2, newLines: 7, lines: [' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8'] },
  ]);
});

test('says when only the last end of line differs', () => {
  const [hunk] = diffTexts('a\nb\n', 'a\nb');

  expect(hunk?.lines).toEqual([' a', '-b', '+b', ' \\ No newline at end of file']);
});

test('writes what patch(1) reads', () => {
  expect(unifiedDiff('a\nb\n', 'a\nc\n', { old: 'bottle.toml (here)', new: 'bottle.toml (new)' })).toBe(
    '--- bottle.toml (here)\n+++ bottle.toml (new)\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n',
  );
});

test('leads from the old text to the new one, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 40 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(text, text, (oldText, newText) => {
      expect(applyHunks(oldText, diffTexts(oldText, newText))).toBe(newText);
    }),
  );
});

describe('of texts that differ in thousands of places', () => {
  const lines = (count: number, line: (index: number) => string): string[] =>
    Array.from({ length: count }, (_, index) => line(index));
  const oldLines = ['head', ...lines(50_000, (index) => `old ${index}`), 'tail'];
  const newLines = ['head', ...lines(50_000, (index) => `new ${index}`), 'tail'];

  test('the whole middle is one hunk, and still leads to the new text', () => {
    const [oldText, newText] = [`${oldLines.join('\n')}\n`, `${newLines.join('\n')}\n`];

    const hunks = diffTexts(oldText, newText);

    expect(hunks).toHaveLength(1);
    expect(hunks[0]).toMatchObject({ oldStart: 1, oldLines: 50_002, newStart: 1, newLines: 50_002 });
    expect(applyHunks(oldText, hunks)).toBe(newText);
  });

  test('one that is empty on one side counts from 0, as diff(1) does', () => {
    const [hunk] = diffTexts('', `${newLines.join('\n')}\n`);

    expect(hunk).toMatchObject({ oldStart: 0, oldLines: 0, newStart: 1, newLines: 50_002 });
  });
});

/** Takes the hunks at their word: their starts, counts and context have to fit the old text. */
function applyHunks(oldText: string, hunks: readonly Hunk[]): string {
  const old = oldText === '' ? [] : oldText.slice(0, -1).split('\n');
  const made: string[] = [];
  let at = 0;
  for (const { oldStart, oldLines, newLines, lines } of hunks) {
    const from = oldLines === 0 ? oldStart : oldStart - 1;
    made.push(...old.slice(at, from));
    const kept = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
    expect(old.slice(from, from + oldLines)).toEqual(kept);
    const added = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
    expect(added).toHaveLength(newLines);
    for (const line of added) made.push(line);
    at = from + oldLines;
  }
  return [...made, ...old.slice(at)].map((line) => `${line}\n`).join('');
}
