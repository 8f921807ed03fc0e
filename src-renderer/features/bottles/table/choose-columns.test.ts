import { expect, test } from 'vitest';
import { chooseColumns, sidecarsWidth } from './choose-columns.ts';

test('all columns stand in a window of 1440', () => {
  expect(chooseColumns(1182)).toEqual([
    'select',
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
  expect(chooseColumns(1080)).toEqual(['select', 'name', 'backend', 'shield', 'sidecars', 'subnet', 'review', 'acts']);
  expect(chooseColumns(950)).toEqual(['select', 'name', 'backend', 'shield', 'sidecars', 'review', 'acts']);
});

test('name, shield, sidecars and what is to review stay in a window of 900', () => {
  expect(chooseColumns(810)).toEqual(['select', 'name', 'shield', 'sidecars', 'review', 'acts']);
  expect(chooseColumns(200)).toEqual(['select', 'name', 'shield', 'sidecars', 'review', 'acts']);
});

test('what the sidecars spare keeps a column that would go', () => {
  expect(sidecarsWidth(0)).toBe(140);
  expect(sidecarsWidth(3)).toBe(356);
  expect(chooseColumns(810, sidecarsWidth(1))).toEqual([
    'select',
    'name',
    'backend',
    'shield',
    'sidecars',
    'review',
    'acts',
  ]);
});
