import { expect, test } from 'vitest';
import { tableLines } from './print-table.ts';

test('columns are as wide as their longest cell, and no line ends in blanks', () => {
  expect(
    tableLines([
      ['SLUG', 'STATE', 'PREPARED'],
      ['web', 'prepared', ''],
      ['longer', 'x', 'now'],
    ]),
  ).toEqual(['SLUG    STATE     PREPARED', 'web     prepared', 'longer  x         now']);
});

test('a cell that would act on a terminal is shown as what it is, and counts as wide as it is shown', () => {
  const [first = '', second = ''] = tableLines([
    ['\u001b[2J', 'a'],
    ['xxxxxxxxxx', 'b'],
  ]);

  expect(first).not.toContain('\u001b');
  expect(first.indexOf('a', 6)).toBe(second.indexOf('b'));
});
