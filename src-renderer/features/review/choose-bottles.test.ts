import { describe, expect, test } from 'vitest';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { chooseBottles, chooseShown } from './choose-bottles.ts';

function row(slug: string, state: BottleRow['state'], code?: string): BottleRow {
  const problem = { code: code ?? '', severity: 'error' as const, path: '', line: 1, column: 1, key: '', message: '' };
  return {
    slug,
    name: slug,
    color: 'teal',
    backend: 'smolmachines',
    shield: 'unknown',
    shieldReasons: [],
    subnet: null,
    sidecars: [],
    state,
    preparedAt: null,
    driftedFiles: 0,
    problemCount: code === undefined ? 0 : 1,
    firstProblem: code === undefined ? null : problem,
  };
}

test('lists drift first, then damage, changes and what was never written; what is as written is not there', () => {
  const rows = [
    row('new', 'never-prepared'),
    row('fine', 'prepared'),
    row('changed', 'changed'),
    row('damaged', 'damaged'),
    row('drifted', 'drifted'),
  ];

  expect(chooseBottles(rows).map(({ slug }) => slug)).toEqual(['drifted', 'damaged', 'changed', 'new']);
});

test('lists broken specs after the others of their state, and no folder that is no bottle', () => {
  const rows = [
    row('broken', 'never-prepared', 'unknown-key'),
    row('foreign', 'damaged', 'foreign-folder'),
    row('whole', 'never-prepared'),
  ];

  expect(chooseBottles(rows).map(({ slug }) => slug)).toEqual(['whole', 'broken']);
});

describe('the bottle that is shown', () => {
  const bottles = [row('a', 'changed'), row('b', 'changed'), row('c', 'changed')];

  test('is the first at first, then the chosen one', () => {
    expect(chooseShown(bottles, null)?.slug).toBe('a');
    expect(chooseShown(bottles, { slug: 'b', index: 1 })?.slug).toBe('b');
  });

  test('is the next one when the chosen one was written and left the list', () => {
    expect(chooseShown([bottles[0]!, bottles[2]!], { slug: 'b', index: 1 })?.slug).toBe('c');
    expect(chooseShown([bottles[0]!], { slug: 'c', index: 2 })?.slug).toBe('a');
    expect(chooseShown([], { slug: 'c', index: 2 })).toBeNull();
  });
});
