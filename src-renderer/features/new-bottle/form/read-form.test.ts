import { describe, expect, test } from 'vitest';
import { FRESH_FORM } from './form-fields.ts';
import { linesOf, listLines, offerName, readForm, splitWords } from './read-form.ts';

const OFFERED = { name: 'Claude agent', backend: 'smolmachines' as const };

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

test('words stand one a line, and empty lines are none', () => {
  expect(listLines(' api.anthropic.com \n\n*.github.com, pypi.org\n')).toEqual([
    'api.anthropic.com',
    '*.github.com',
    'pypi.org',
  ]);
});

test('words are found on the lines that they were typed on', () => {
  expect(linesOf('a.org\n\n b.org, c.org\n,\nd.org')).toEqual([1, 3, 3, 5]);
});

test('the first free name is offered', () => {
  expect(offerName('Shell', [])).toBe('Shell');
  expect(offerName('Shell', ['shell', 'Shell 2', 'Other'])).toBe('Shell 3');
});

describe('the form', () => {
  test('is read as the host takes it', () => {
    const fields = { ...FRESH_FORM.fields, name: '  Web agent ', command: 'claude --verbose', allow: 'pypi.org\n' };

    expect(readForm(fields, OFFERED)).toEqual({
      name: 'Web agent',
      color: 'teal',
      backend: 'smolmachines',
      command: ['claude', '--verbose'],
      image: null,
      env: ['ANTHROPIC_API_KEY'],
      preset: 'balanced',
      allow: ['pypi.org'],
      supervise: false,
      mounts: [],
      git: [],
    });
  });

  test('stands for what is offered until another choice is made', () => {
    const { fields } = FRESH_FORM;

    expect(readForm(fields, OFFERED)).toMatchObject(OFFERED);
    expect(readForm({ ...fields, slug: ' nihon ' }, OFFERED)).toMatchObject({ slug: 'nihon' });
    expect(readForm({ ...fields, name: '', backend: 'sealed' }, OFFERED)).toMatchObject({
      name: '',
      backend: 'sealed',
    });
  });

  test('leaves out rows in which nothing was typed, and empty parts of the others', () => {
    const remote = { name: 'app', upstream: 'https://a.org/x.git', identityFile: ' ', knownHost: '' };
    const fields = {
      ...FRESH_FORM.fields,
      mounts: [
        { host: '', guest: '/workspace', mode: 'read-only' as const },
        { host: ' /src ', guest: '/w', mode: 'read-write' as const },
      ],
      remotes: [{ name: '', upstream: '', identityFile: '', knownHost: '' }, remote],
    };

    expect(readForm(fields, OFFERED)).toMatchObject({
      mounts: [{ host: '/src', guest: '/w', mode: 'read-write' }],
      git: [{ name: 'app', upstream: 'https://a.org/x.git', identityFile: null, knownHost: null }],
    });
  });
});
