import { readFileSync } from 'node:fs';
import { parse as parseByPatch } from '@decimalturn/toml-patch';
import * as fc from 'fast-check';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { describe, expect, test } from 'vitest';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { Slug } from '#shared/model/slug';
import { SAMPLE_REMOTE, SAMPLE_SPEC, samplePlanInput } from '../sample-plan.ts';
import { buildPlan } from './build-plan.ts';
import { renderSmolfile } from './render-smolfile.ts';

interface Vector {
  readonly slug: string;
  readonly command: readonly string[];
  readonly literals: Readonly<Record<string, string>>;
  readonly git: readonly { readonly name: string; readonly upstream: string }[];
  readonly supervise: boolean;
  readonly socket: string;
  readonly toml: string;
}

const vectors = JSON.parse(readFileSync('vectors/smolfile-toml.json', 'utf8')) as readonly Vector[];

function render(spec: Partial<BottleSpec>, { slug = 'web-agent', runFolder = '/run/c' } = {}): string {
  const draft = renderSmolfile(buildPlan(samplePlanInput({ slug: slug as Slug, runFolder, spec })));
  if (!draft.ok) throw new Error(draft.error.message);
  return draft.value.text;
}

function agent(command: readonly string[]): BottleSpec['agent'] {
  return { ...SAMPLE_SPEC.agent, command };
}

function literals(values: Readonly<Record<string, string>>): BottleSpec['env'] {
  return Object.entries(values).map(([name, value]) => ({ name, value: { kind: 'literal', value } }));
}

test.each(vectors.map((vector, index) => [`${index}: ${vector.slug}`, vector] as const))(
  'gives the bytes of vector %s',
  (_, vector) => {
    const spec = {
      agent: agent(vector.command),
      env: literals(vector.literals),
      git: vector.git.map((remote) => ({ ...SAMPLE_REMOTE, ...remote })),
      supervise: { enabled: vector.supervise },
    };

    const text = render(spec, { slug: vector.slug, runFolder: vector.socket.replace(/\/gvproxy\.sock$/, '') });

    expect(text).toBe(vector.toml);
  },
);

test.each([
  [false, false, []],
  [true, false, ['GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_CONFIG_VALUE_0']],
  [false, true, ['MCP_SUPERVISE_URL']],
  [true, true, ['GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_CONFIG_VALUE_0', 'MCP_SUPERVISE_URL']],
])('with a git gate %s and supervise %s it adds exactly their variables', (hasGit, isSupervised, added) => {
  const text = render({ git: hasGit ? [SAMPLE_REMOTE] : [], supervise: { enabled: isSupervised } });

  const { env } = readIndependently(text) as { env: object };
  const always = [
    'HTTPS_PROXY',
    'HTTP_PROXY',
    'NODE_USE_ENV_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
  ];
  expect(Object.keys(env)).toEqual([...always, ...added].sort());
});

test('sorts names by code unit, capitals first and accents last', () => {
  const text = render({ env: literals({ é: '1', a: '2', Z: '3', _: '4' }) });

  const names = Object.keys((readIndependently(text) as { env: object }).env);
  expect(names.filter((name) => ['é', 'a', 'Z', '_'].includes(name))).toEqual(['Z', '_', 'a', 'é']);
});

test('never writes a value that is taken from the host or asked for', () => {
  const text = render({
    env: [
      { name: 'TOKEN', value: { kind: 'host', hostName: 'MY_TOKEN' } },
      { name: 'CODE', value: { kind: 'asked', question: 'the code' } },
      { name: 'LANG', value: { kind: 'literal', value: 'C' } },
    ],
  });

  expect(text).not.toMatch(/TOKEN|CODE|the code/);
  expect(text).toContain('LANG = "C"');
});

describe('values of every kind', () => {
  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u001b',
        '\u007f',
        '\u0085',
        '\u2028',
        '\u202e',
        '#',
        '=',
        '[',
        ']',
        '$',
      ),
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      fc.constantFrom('é', '漢', '😀', '"""', "'''", '\\u0041', '\uFEFF'),
    ),
  });

  test('come back unchanged from two parsers that are not the writer', () => {
    const names = fc.oneof(
      fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'a.b', 'a b', '"', 'ü'),
    );
    const commands = fc.array(hostile, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        commands,
        fc.uniqueArray(fc.tuple(names, hostile), { selector: ([name]) => name }),
        (command, env) => {
          const text = render({
            agent: agent(command),
            env: env.map(([name, value]) => ({ name, value: { kind: 'literal', value } })),
          });

          const foreign = [readIndependently(text), parseByPatch(text)] as { command: string[]; env: object }[];
          for (const content of foreign) expect(content.command).toEqual(command);
          const [byEslint, byPatch] = foreign.map((content) => new Map<string, unknown>(Object.entries(content.env)));
          for (const [name, value] of env) {
            expect(byPatch!.get(name)).toBe(value);
            // toml-eslint-parser loses this one name itself.
            if (name !== '__proto__') expect(byEslint!.get(name)).toBe(value);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('with half a surrogate pair are refused: no file could hold them', () => {
    const draft = renderSmolfile(buildPlan(samplePlanInput({ spec: { agent: agent(['a\ud800b']) } })));

    expect(draft).toMatchObject({ ok: false, error: { code: 'render-mismatch' } });
  });
});

function readIndependently(text: string): unknown {
  return getStaticTOMLValue(parseTOML(text));
}
