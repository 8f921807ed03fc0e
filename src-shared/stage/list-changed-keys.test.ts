import { expect, test } from 'vitest';
import { listChangedKeys } from './list-changed-keys.ts';

const BEFORE = `name = "Web"
[agent]
command = ["claude"]
cpus = 2
[[git]]
name = "app"
upstream = "https://a.example/app.git"
[env]
LANG = "C"
`;

test.each<[string, string, string, readonly string[]]>([
  ['a value', 'cpus = 2', 'cpus = 4', ['agent.cpus']],
  ['a list of words', '["claude"]', '["claude", "-v"]', ['agent.command']],
  ['a key of an entry', 'a.example', 'b.example', ['git[0].upstream']],
  ['a key that went', 'LANG = "C"\n', '', ['env.LANG']],
  ['a table that came', 'LANG = "C"\n', 'LANG = "C"\n[supervise]\nenabled = true\n', ['supervise']],
  ['a key that needs quotes', 'LANG = "C"', 'LANG = "C"\n"a b" = "x"', ['env."a b"']],
  ['a comment', 'cpus = 2', 'cpus = 2 # two', []],
])('%s', (_what, from, to, keys) => {
  expect(listChangedKeys(BEFORE, BEFORE.replace(from, to))).toEqual(keys);
});

test('an entry that came is one key', () => {
  expect(listChangedKeys(BEFORE, `${BEFORE}[[mounts]]\nhost = "/a"\n`)).toEqual(['mounts']);
  expect(listChangedKeys('[[git]]\nname = "a"\n', '[[git]]\nname = "a"\n[[git]]\nname = "b"\n')).toEqual(['git[1]']);
});

test('a text that is not TOML has no keys to compare', () => {
  expect(listChangedKeys(BEFORE, 'name = ')).toBeNull();
});

test('thousands of changed keys are bounded', () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `k${index} = 1`).join('\n');

  expect(listChangedKeys('', lines)?.length).toBe(200);
});
