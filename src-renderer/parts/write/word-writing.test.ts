import { expect, test } from 'vitest';
import { wordWriting, wordWritten } from './word-writing.ts';

type Status = Parameters<typeof wordWriting>[0][number]['status'];

const files = (...statuses: readonly Status[]) => statuses.map((status) => ({ status }));

test.each<[string, readonly Status[], string, string]>([
  ['the first time', ['new', 'new'], 'Write 2 files', 'Wrote 2 files of Web'],
  ['one file the first time', ['new'], 'Write 1 file', 'Wrote 1 file of Web'],
  ['one that becomes another', ['changed', 'same'], 'Write 1 changed file', 'Wrote 1 changed file of Web'],
  ['one that drifted', ['same', 'drifted'], 'Write 1 changed file', 'Wrote 1 changed file of Web'],
  ['all that become others', ['changed', 'drifted'], 'Write 2 changed files', 'Wrote 2 changed files of Web'],
  ['one that comes to others', ['new', 'same', 'same'], 'Write 1 new file', 'Wrote 1 new file of Web'],
  [
    'a new one beside a changed one',
    ['new', 'drifted'],
    'Write 2 new or changed files',
    'Wrote 2 new or changed files of Web',
  ],
  ['the same once more', ['same', 'same'], 'Write again', 'Wrote Web again'],
])('says truly what is written: %s', (_what, statuses, before, after) => {
  expect(wordWriting(files(...statuses))).toBe(before);
  expect(wordWritten(files(...statuses), 'Web')).toBe(after);
});
