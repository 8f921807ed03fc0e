import { describe, expect, test } from 'vitest';
import { FRESH_FORM, listHosts, readForm, splitWords } from './form-fields.ts';

describe('a command line', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    ['   ', []],
    ['claude', ['claude']],
    ['  codex   --model  x ', ['codex', '--model', 'x']],
    ["bash -c 'echo one two'", ['bash', '-c', 'echo one two']],
    ['bash -c "say \\"hi\\""', ['bash', '-c', 'say "hi"']],
    ['a\\ b c', ['a b', 'c']],
    ["pre'mid dle'post", ['premid dlepost']],
    ["run ''", ['run', '']],
    ["half 'open quote", ['half', 'open quote']],
    ['echo $HOME ~ *', ['echo', '$HOME', '~', '*']],
    ['grüße "日本 語"', ['grüße', '日本 語']],
  ])('%j is %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});

test('hosts stand one a line, and empty lines are none', () => {
  expect(listHosts(' api.anthropic.com \n\n*.github.com, pypi.org\n')).toEqual([
    'api.anthropic.com',
    '*.github.com',
    'pypi.org',
  ]);
});

test('the form is read as the host takes it', () => {
  expect(readForm({ ...FRESH_FORM, name: '  Web agent ', command: 'claude --verbose', allow: 'pypi.org\n' })).toEqual({
    name: 'Web agent',
    color: 'teal',
    backend: 'smolmachines',
    command: ['claude', '--verbose'],
    preset: 'balanced',
    allow: ['pypi.org'],
    supervise: false,
  });
});
