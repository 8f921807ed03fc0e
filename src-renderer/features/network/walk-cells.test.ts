import { expect, test } from 'vitest';
import { nextCell } from './walk-cells.ts';

test.each([
  ['ArrowRight', 15, 16],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 3, 19],
  ['ArrowDown', 250, 250],
  ['ArrowUp', 19, 3],
  ['ArrowUp', 3, 3],
  ['Home', 40, 0],
  ['End', 40, 255],
  ['a', 40, null],
])('%s from %i leads to %j', (key, at, expected) => {
  expect(nextCell(key, at)).toBe(expected);
});
