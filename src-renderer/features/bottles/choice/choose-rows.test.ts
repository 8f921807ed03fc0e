import { describe, expect, test } from 'vitest';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { chooseRows, countParts } from './choose-rows.ts';
import { WHOLE_LIST } from './list-choice.ts';

function row(name: string, more: Partial<BottleRow> = {}): BottleRow {
  return {
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    color: 'teal',
    backend: 'smolmachines',
    shield: 'unknown',
    shieldReasons: [],
    subnet: null,
    sidecars: [],
    state: 'prepared',
    preparedAt: null,
    driftedFiles: 0,
    problemCount: 0,
    firstProblem: null,
    ...more,
  };
}

const problem = {
  code: 'unknown-key',
  severity: 'error' as const,
  path: '/b/bottle.toml',
  line: 14,
  column: 9,
  key: 'egres',
  message: 'unknown key',
};

const bottles = [
  row('Docs writer', { backend: 'sealed', preparedAt: '2026-01-02T00:00:00.000Z' }),
  row('Légacy billing', {
    shield: 'broken',
    state: 'drifted',
    driftedFiles: 1,
    subnet: '192.168.242.0/24',
    sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 21876 }],
    preparedAt: '2026-01-03T00:00:00.000Z',
  }),
  row('Mobile app', { state: 'never-prepared' }),
  row('Nightly deps', { state: 'changed', problemCount: 1, firstProblem: problem }),
];

function names(choice: Partial<typeof WHOLE_LIST>): readonly string[] {
  return chooseRows(bottles, { ...WHOLE_LIST, ...choice }).map(({ name }) => name);
}

describe('the rows that are shown', () => {
  test('are all of them while nothing is chosen', () => {
    expect(names({})).toEqual(['Docs writer', 'Légacy billing', 'Mobile app', 'Nightly deps']);
  });

  test('say every word of the text, in any order, accent and case', () => {
    expect(names({ text: '  BILLING legacy ' })).toEqual(['Légacy billing']);
    expect(names({ text: 'billing docs' })).toEqual([]);
  });

  test('are found by port, subnet and slug', () => {
    expect(names({ text: 'pipelock 21876' })).toEqual(['Légacy billing']);
    expect(names({ text: '192.168.242' })).toEqual(['Légacy billing']);
    expect(names({ text: 'mobile-app' })).toEqual(['Mobile app']);
  });

  test('keep to the part, the backend and the shield', () => {
    expect(names({ part: 'drifted' })).toEqual(['Légacy billing']);
    expect(names({ part: 'problems' })).toEqual(['Nightly deps']);
    expect(names({ part: 'broken' })).toEqual(['Légacy billing']);
    expect(names({ backend: 'sealed' })).toEqual(['Docs writer']);
    expect(names({ shield: 'broken', backend: 'sealed' })).toEqual([]);
  });

  test('put what cannot be used first when ordered by attention, and keep names in order else', () => {
    expect(names({ order: 'attention' })).toEqual(['Nightly deps', 'Légacy billing', 'Mobile app', 'Docs writer']);
  });

  test('put the last prepared first when ordered by time, and the never prepared last', () => {
    expect(names({ order: 'prepared' })).toEqual(['Légacy billing', 'Docs writer', 'Mobile app', 'Nightly deps']);
  });
});

test('the parts are counted over all rows', () => {
  expect(countParts(bottles)).toEqual({
    all: 4,
    drifted: 1,
    changed: 1,
    'never-prepared': 1,
    damaged: 0,
    problems: 1,
    broken: 1,
  });
});

describe('terms and columns', () => {
  test('a term narrows down together with the words', () => {
    expect(names({ text: 'shield:broken' })).toEqual(['Légacy billing']);
    expect(names({ text: 'state:drifted state:changed' })).toEqual(['Légacy billing', 'Nightly deps']);
    expect(names({ text: 'backend:sealed mobile' })).toEqual([]);
  });

  test('a wrong term narrows nothing down', () => {
    expect(names({ text: 'shield:brokn' })).toHaveLength(4);
  });

  test('a column orders both ways, and what it does not say comes last', () => {
    expect(names({ order: 'backend' })[0]).toBe('Docs writer');
    expect(names({ order: 'subnet' })[0]).toBe('Légacy billing');
    expect(names({ order: 'shield' })[0]).toBe('Légacy billing');
    expect(names({ order: 'name', isReversed: true })[0]).toBe('Nightly deps');
  });
});
