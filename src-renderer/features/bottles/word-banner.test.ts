import { expect, test } from 'vitest';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { wordBanner } from './word-banner.ts';

const ignores = {
  statement: 'This bottle looks closed and is open: gvproxy 0.8.9 reads none of the keys in gvproxy.yaml.',
  fact: 'gvproxy-ignores-unknown-keys',
};
const refuses = {
  statement: 'This bottle cannot start as asked: smolvm 1.9.2 refuses smolfile.toml at line 1, unknown field `name`.',
  fact: 'smolvm-rejects-unknown-keys',
};

function row(name: string, shield: BottleRow['shield'], shieldReasons: BottleRow['shieldReasons']): BottleRow {
  return { name, shield, shieldReasons } as BottleRow;
}

test('says nothing while no shield is broken', () => {
  expect(
    wordBanner([row('Docs', 'unknown', [{ statement: 'Unknown: gvproxy was not found.', fact: null }])]),
  ).toBeNull();
});

test('counts the bottles, says the verdict once and names what it rests on', () => {
  const words = wordBanner([row('A', 'broken', [ignores]), row('B', 'broken', [ignores]), row('C', 'unknown', [])]);

  expect(words?.title).toBe('2 bottles look closed and are open.');
  expect(words?.because).toBe('gvproxy 0.8.9 reads none of the keys in gvproxy.yaml.');
});

test('names a single bottle', () => {
  expect(wordBanner([row('Legacy billing', 'broken', [refuses])])?.title).toBe('Legacy billing cannot start as asked.');
});

test('claims no verdict for bottles that it is not said of', () => {
  const words = wordBanner([row('A', 'broken', [ignores]), row('B', 'broken', [refuses])]);

  expect(words?.title).toBe('The shields of 2 bottles are broken.');
  expect(words?.evidence.map(({ names }) => names)).toEqual([['A'], ['B']]);
});
