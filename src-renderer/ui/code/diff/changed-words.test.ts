import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { findChangedWords } from './changed-words.ts';
import { findChangedRuns } from './text-hunks.ts';

function markedWords(before: string, after: string): readonly [readonly string[], readonly string[]] {
  const [old, next] = [Text.of(before.split('\n')), Text.of(after.split('\n'))];
  const words = findChangedWords(old, next, findChangedRuns(old, next));
  return [
    words.before.map(({ from, to }) => old.sliceString(from, to)),
    words.after.map(({ from, to }) => next.sliceString(from, to)),
  ];
}

test('a number is marked whole, also where it keeps some of its digits', () => {
  expect(markedWords('a: 1\nhost_port: 28412\nb: 2', 'a: 1\nhost_port: 28497\nb: 2')).toEqual([['28412'], ['28497']]);
});

test('lines that have nothing in common, and lines without a partner, have no marked word', () => {
  expect(markedWords('one', 'two')).toEqual([[], []]);
  expect(markedWords('a\nb', 'a\nb\nc: 1')).toEqual([[], []]);
});
