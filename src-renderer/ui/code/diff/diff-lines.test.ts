import { describe, expect, test } from 'vitest';
import { compareLines, countBetween, countChanged, layoutHunk } from './diff-lines.ts';

const HUNK = {
  oldStart: 10,
  oldLines: 4,
  newStart: 10,
  newLines: 3,
  lines: [' host: "127.0.0.1"', '-host_port: 8080', '+host_port: 41876', ' - next: 1', '-gone: 2'],
};

describe('a hunk', () => {
  test('has both numbers at each line, and none where a line is not part of a text', () => {
    const numbers = layoutHunk(HUNK).map(({ kind, oldNumber, newNumber }) => [kind, oldNumber, newNumber]);

    expect(numbers).toEqual([
      ['same', 10, 10],
      ['removed', 11, null],
      ['added', null, 11],
      ['same', 12, 12],
      ['removed', 13, null],
    ]);
  });

  test('marks the words that differ between a removed line and the added one in its place', () => {
    const [, removed, added] = layoutHunk(HUNK);

    expect(removed?.parts).toEqual([
      { text: 'host_port: ', isChanged: false },
      { text: '8080', isChanged: true },
    ]);
    expect(added?.parts).toEqual([
      { text: 'host_port: ', isChanged: false },
      { text: '41876', isChanged: true },
    ]);
  });

  test('says of a missing last line end that it is about the text and gives it no number', () => {
    const lines = ['-a', ' \\ No newline at end of file', '+a'];
    const laid = layoutHunk({ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines });

    expect(laid.map(({ kind, oldNumber, newNumber }) => [kind, oldNumber, newNumber])).toEqual([
      ['removed', 1, null],
      ['remark', null, null],
      ['added', null, 1],
    ]);
  });
});

describe('two lines', () => {
  test('are compared by whole words', () => {
    const compared = compareLines('name = "web"', 'name = "wet"');

    expect(compared?.before).toEqual([
      { text: 'name = "', isChanged: false },
      { text: 'web', isChanged: true },
      { text: '"', isChanged: false },
    ]);
  });

  test('share no words when only their indent is the same', () => {
    expect(compareLines('  gateway', '  command')).toBeNull();
  });

  test('mark what was only added', () => {
    expect(compareLines('allow = ["a"]', 'allow = ["a", "b"]')?.after).toEqual([
      { text: 'allow = ["a"', isChanged: false },
      { text: ', "b"', isChanged: true },
      { text: ']', isChanged: false },
    ]);
  });
});

test('counts a changed line once', () => {
  expect(countChanged([HUNK])).toBe(2);
  expect(countChanged([{ ...HUNK, lines: ['-a', ' \\ No newline at end of file', '+a'] }])).toBe(1);
  expect(countChanged([])).toBe(0);
});

test('counts the same lines between two hunks by the later text', () => {
  expect(countBetween(HUNK, { ...HUNK, oldStart: 31, newStart: 30 })).toBe(17);
});
