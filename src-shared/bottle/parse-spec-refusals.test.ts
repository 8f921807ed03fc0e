import { describe, expect, test } from 'vitest';
import { BACKEND_NAMES } from '../model/backend-name.ts';
import type { Slug } from '../model/slug.ts';
import { parseSpec, type SpecParse } from './parse-spec.ts';

function parseText(content: string | Uint8Array, slug: string | null = null): Promise<SpecParse> {
  return parseSpec({ content, path: 'bottle.toml', backendNames: BACKEND_NAMES, slug: slug as Slug | null });
}

/** `line:column key code` of everything that was found. */
async function found(content: string, slug: string | null = null): Promise<readonly string[]> {
  const parsed = await parseText(content, slug);
  const problems = parsed.status === 'ok' ? parsed.warnings : parsed.problems;
  return problems.map(({ line, column, key, code }) => `${line}:${column} ${key} ${code}`);
}

async function messages(content: string): Promise<readonly string[]> {
  const parsed = await parseText(content);
  return (parsed.status === 'ok' ? parsed.warnings : parsed.problems).map(({ message }) => message);
}

const HEAD = 'version = 1\nname = "Web agent"\nbackend = "qemu"\n';
const MINIMAL = `${HEAD}\n[agent]\ncommand = ["claude"]\n`;

describe('an unknown key', () => {
  test.each([
    ['nmae = "x"', ' Did you mean name?'],
    ['mount = 1', ' Did you mean mounts?'],
    ['allow = []', ' allow belongs below [egress].'],
    ['zzzzzz = 1', ' Known here: version, name,'],
  ])('%s is told with what was likely meant', async (line, hint) => {
    expect((await messages(`${line}\n${MINIMAL}`))[0]).toContain(hint);
  });

  test('below a header that it does not belong to is sent to the top', async () => {
    expect(await messages(`${MINIMAL}color = "teal"\n`)).toEqual([
      '"color" is no key of agent. color stands at the top of the file, before the first [table].',
    ]);
  });

  test.each([
    [`${MINIMAL}[__proto__]\npolluted = true\n`, '7:2 __proto__ unknown-key'],
    [`__proto__.polluted = true\n${MINIMAL}`, '1:1 __proto__ unknown-key'],
    [`${MINIMAL}__proto__ = { polluted = true }\n`, '7:1 agent.__proto__ unknown-key'],
    [`${MINIMAL}constructor.prototype.polluted = true\n`, '7:1 agent.constructor unknown-key'],
    [`toString = 1\n${MINIMAL}`, '1:1 toString unknown-key'],
    [`"hasOwnProperty" = 1\n${MINIMAL}`, '1:1 hasOwnProperty unknown-key'],
  ])('named after a part of every object pollutes nothing', async (text, expected) => {
    expect(await found(text)).toEqual([expected]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a slug', () => {
  test('must be the one of the folder', async () => {
    expect(await found(`slug = "web"\n${MINIMAL}`, 'web')).toEqual([]);
    expect(await found(`slug = "web"\n${MINIMAL}`, 'other')).toEqual(['1:1 slug slug-differs']);
    expect(await found(`slug = "We b"\n${MINIMAL}`)).toEqual(['1:1 slug slug-malformed']);
  });

  test.each([
    ['...', '2:1 name name-empty'],
    ['///', '2:1 name name-empty'],
    ['../../etc', null],
    ['a'.repeat(5000), '2:1 name name-too-long'],
    ['a'.repeat(49), '2:1 name name-too-long'],
    ['日本', '2:1 name name-empty'],
  ])('comes from the name %.20s where none is written', async (name, expected) => {
    const text = MINIMAL.replace('Web agent', name);

    expect(await found(text)).toEqual(expected === null ? [] : [expected]);
  });

  test('is not asked of the name of a bottle that has one', async () => {
    expect(await found(MINIMAL.replace('Web agent', '日本'), 'web')).toEqual([]);
    expect(await found(`slug = "web"\n${MINIMAL.replace('Web agent', '日本')}`)).toEqual([]);
  });
});

describe('a policy test', () => {
  test.each([
    ['never = "sidecar:supervise"', []],
    ['always = "sidecar:pipelok"', ['8:1 expect[0].always unknown-value']],
    ['never = "lan"\nalways = "lan"', ['7:3 expect[0] wrong-value']],
    ['', ['7:3 expect[0] missing-key']],
  ])('%s', async (lines, expected) => {
    expect(await found(`${MINIMAL}[[expect]]\n${lines}\n`)).toEqual(expected);
  });

  test('of a mistyped target says which was likely meant', async () => {
    expect((await messages(`${MINIMAL}[[expect]]\nnever = "host-lopback"\n`))[0]).toContain(
      'Did you mean host-loopback?',
    );
  });
});

describe('a text that is no spec', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['random bytes', new Uint8Array([0x76, 0x0a, 0xc3, 0x28]), '2:1 not-utf8'],
    ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, 0x76, 0x00]), '1:1 not-utf8'],
    ['UTF-16 without one', new Uint8Array([0x76, 0x00, 0x65, 0x00]), '1:1 not-utf8'],
    ['10,000 brackets', `a = ${'['.repeat(10_000)}`, '1:20 too-deep'],
    ['10,000 tables', `a = ${'{a='.repeat(10_000)}`, '1:50 too-deep'],
    ['10,000 dots', `a${'.a'.repeat(10_000)} = 1`, '1:32 too-deep'],
    ['5 MB', 'a'.repeat(5_000_000), '1:1 spec-too-large'],
    ['256,001 bytes of umlauts', `#${'ä'.repeat(128_000)}`, '1:1 spec-too-large'],
    ['1,001 keys', Array.from({ length: 1001 }, (_, index) => `k${index} = 1\n`).join(''), '1001:7 too-many-keys'],
    ['5,001 items', `a = [${'1,'.repeat(5001)}]`, '1:10007 too-many-items'],
    ['a very long text', `a = "${'x'.repeat(40_000)}"`, '1:5 text-too-long'],
    ['NUL', `${MINIMAL}# \0\n`, '7:3 nul-character'],
    ['half a character', `${MINIMAL}# \ud800\n`, '7:3 half-character'],
    ['bidi', `${MINIMAL}# a\u202eb\n`, '7:4 direction-character'],
    ['an open text', 'a = "b\n', '1:7 syntax'],
    ['a key twice', 'a = 1\na = 2\n', '2:1 syntax'],
  ])('%s is told with its place', async (_, content, expected) => {
    const parsed = await parseText(content);

    expect(parsed.status).toBe('problems');
    const [problem] = parsed.status === 'problems' ? parsed.problems : [];
    expect(`${problem?.line}:${problem?.column} ${problem?.code}`).toBe(expected);
  });

  test('with a great many mistakes is told by the first hundred', async () => {
    const parsed = await parseText(`${MINIMAL}[egress]\nallow = [${'1,'.repeat(2000)}]\n`);
    const problems = parsed.status === 'problems' ? parsed.problems : [];

    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.message).toBe('1901 more problems follow; mend these first.');
  });
});

describe('what an escape hides in a text', () => {
  test.each([
    ['name = "Web agent"', 'name = "a\\u202egnp.exe"', '2:1 name direction-character'],
    ['name = "Web agent"', 'name = "red \\u001b[31m"', '2:1 name wrong-value'],
    ['name = "Web agent"', 'name = "two\\nlines"', '2:1 name wrong-value'],
    ['"claude"', '"cla\\u2066ude"', '6:12 agent.command[0] direction-character'],
    ['"claude"', '"cla\\u0000ude"', '6:12 agent.command[0] nul-character'],
    ['["claude"]', '["claude"]\n[env]\nX = "\\u200fy"', '8:1 env.X direction-character'],
  ])('is told with its place: %s as %s', async (from, to, expected) => {
    expect(await found(MINIMAL.replace(from, to))).toEqual([expected]);
  });

  test('is left where it only is a control of a command or a value', async () => {
    const text = MINIMAL.replace('["claude"]', '["printf", "a\\nb\\u001b"]\n[env]\nX = "1\\n2"');

    expect((await parseText(text)).status).toBe('ok');
  });
});
