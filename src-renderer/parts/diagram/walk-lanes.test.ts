import { expect, test } from 'vitest';
import { nextLane } from './walk-lanes.ts';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['ArrowDown', -1, 0],
  ['x', 1, null],
])('%s from %i of three leads to %j', (key, at, expected) => {
  expect(nextLane(key, at, 3)).toBe(expected);
});

test('leads nowhere where there is nothing', () => {
  expect(nextLane('Home', -1, 0)).toBeNull();
});
