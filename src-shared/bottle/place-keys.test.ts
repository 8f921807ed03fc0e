import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { placeKeys } from './place-keys.ts';
import { placeProblems } from './place-problems.ts';
import { parentKey, parseKeyPath, writeKeyPath } from './toml/key-path.ts';

const TEXT = `a.b = [1, "😀", { c = 1 }]
"x y"."z.w" = 1
[t] # é
  k = [
    "one",
    "two" ]
[[g]]
n = 1
[[g]]
n = 2
[g.s]
m = { __proto__.p = 1 }
[t.u]
`;

test('every key, table and list item has its place', async () => {
  const places = await placeKeys(TEXT);

  expect([...places].map(([key, { line, column }]) => `${line}:${column} ${key}`)).toEqual([
    '1:1 a',
    '1:3 a.b',
    '1:8 a.b[0]',
    '1:11 a.b[1]',
    '1:17 a.b[2]',
    '1:19 a.b[2].c',
    '2:1 "x y"',
    '2:7 "x y"."z.w"',
    '3:2 t',
    '4:3 t.k',
    '5:5 t.k[0]',
    '6:5 t.k[1]',
    '7:3 g',
    '7:3 g[0]',
    '8:1 g[0].n',
    '9:3 g[1]',
    '10:1 g[1].n',
    '11:4 g[1].s',
    '12:1 g[1].s.m',
    '12:7 g[1].s.m.__proto__',
    '12:17 g[1].s.m.__proto__.p',
    '13:4 t.u',
  ]);
});

test('a text that no parser takes has no places', async () => {
  expect(await placeKeys('a = ')).toEqual(new Map());
});

test('a key that is not there is placed at the table that it is missed in', async () => {
  const findings = ['t.missing', 'g[1].s.q', 'nowhere', 'a.b[1]'].map((key) => ({
    key,
    code: 'c',
    severity: 'error' as const,
    message: 'm',
  }));

  expect((await placeProblems(TEXT, 'p', findings)).map(({ line, column, key }) => `${line}:${column} ${key}`)).toEqual(
    ['1:1 nowhere', '1:11 a.b[1]', '3:2 t.missing', '11:4 g[1].s.q'],
  );
});

describe('a key path', () => {
  test.each([
    ['a', ['a'], ''],
    ['a.b[1].c', ['a', 'b', 1, 'c'], 'a.b[1]'],
    ['env."a.b \\" c"', ['env', 'a.b " c'], 'env'],
    ['"x y"[0]', ['x y', 0], '"x y"'],
    ['__proto__.a-b', ['__proto__', 'a-b'], '__proto__'],
  ])('%s is read, written and shortened', (text, path, parent) => {
    expect(parseKeyPath(text)).toEqual(path);
    expect(writeKeyPath(path)).toBe(text);
    expect(parentKey(text)).toBe(parent);
  });

  test.each(['', '.', 'a.', '.a', 'a..b', 'a b', '[0]', 'a[', 'a[x]', 'a"b"', '"a', '"\\q"', 'a[1]b'])(
    '%j is none',
    (text) => {
      expect(parseKeyPath(text)).toBeNull();
    },
  );
});

test('the parser that gives places is loaded only when a place is wanted', () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    for (const [, target = ''] of text.matchAll(/^import (?!type )[^;]*?'([^']+)';/gm)) {
      if (target.startsWith('.')) visit(join(dirname(path), target));
      else packages.add(target);
    }
  };
  for (const name of ['parse-spec', 'place-problems', 'place-keys', 'edit-spec', 'redact-spec'])
    visit(join(here, `${name}.ts`));

  expect([...packages].sort()).toEqual(
    ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'smol-toml'].filter((name) => packages.has(name)),
  );
  expect(packages).toContain('smol-toml');
});
