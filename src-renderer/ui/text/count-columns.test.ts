import { expect, test } from 'vitest';
import { countColumns } from './count-columns.ts';

test.each<[string, number]>([
  ['', 0],
  ['host_port: 1', 12],
  ['\tx', 5],
  ['ab\tx', 5],
  ['日本', 4],
  ['a😀', 3],
])('%j takes %i columns', (line, columns) => {
  expect(countColumns(line)).toBe(columns);
});
