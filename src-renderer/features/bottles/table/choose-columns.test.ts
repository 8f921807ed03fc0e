import { expect, test } from 'vitest';
import { chooseColumns } from './choose-columns.ts';

test('all columns stand in a window of 1440', () => {
  expect(chooseColumns(1182)).toEqual([
    'name',
    'backend',
    'shield',
    'sidecars',
    'subnet',
    'prepared',
    'review',
    'acts',
  ]);
});

test('the last prepared goes first, then the subnet', () => {
  expect(chooseColumns(1100)).toEqual(['name', 'backend', 'shield', 'sidecars', 'subnet', 'review', 'acts']);
  expect(chooseColumns(1000)).toEqual(['name', 'backend', 'shield', 'sidecars', 'review', 'acts']);
});

test('name, shield, sidecars and what is to review stay in a window of 900', () => {
  expect(chooseColumns(810)).toEqual(['name', 'shield', 'sidecars', 'review', 'acts']);
  expect(chooseColumns(200)).toEqual(['name', 'shield', 'sidecars', 'review', 'acts']);
});
