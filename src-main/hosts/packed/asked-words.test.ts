import { expect, test } from 'vitest';
import { askedWords } from './asked-words.ts';

test.each<[readonly string[], readonly string[] | null]>([
  [[], null],
  [['--remote-debugging-port=0'], null],
  [['/home/me/bottle.toml'], null],
  [['bottle.toml'], null],
  [['./plan'], null],
  [['file:///home/me/bottle.toml'], null],
  [['--no-sandbox', '/home/me/bottle.toml', 'plan'], null],
  [
    ['plan', 'web-agent', '--json'],
    ['plan', 'web-agent', '--json'],
  ],
  [
    ['--no-sandbox', 'plan', 'web-agent'],
    ['plan', 'web-agent'],
  ],
  [['paln'], ['paln']],
  [['--version'], ['--version']],
  [['--no-sandbox', '-h'], ['-h']],
  [
    ['--json', 'list'],
    ['--json', 'list'],
  ],
  [['--no-zygote', '--'], []],
  [
    ['--', 'import', '--yes', '--no-sandbox', '/home/me/bottle.toml'],
    ['import', '--yes', '--no-sandbox', '/home/me/bottle.toml'],
  ],
  [
    ['--', 'plan', '--', '-x'],
    ['plan', '--', '-x'],
  ],
])('what was started with %j has the words %j', (args, words) => {
  expect(askedWords(args)).toEqual(words);
});
