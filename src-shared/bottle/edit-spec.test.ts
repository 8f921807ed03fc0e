import * as fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { editSpec, type SpecChange } from './edit-spec.ts';

async function edit(text: string, ...changes: readonly SpecChange[]): Promise<string> {
  const edited = await editSpec(text, changes);
  return edited.ok ? edited.value : expect.fail(`${edited.error.key}: ${edited.error.message}`);
}

function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(parse(text)));
}

const SPEC = `# mine
version = 1
name = 'Web'  # the label

[agent]   # what runs
command = [ # two words
  "claude", # the agent
  "--yes",
]
cpus=2

# first remote
[[git]]
name = "app"
upstream = "https://a.example/app.git"

# second remote
[[git]]
name = "docs"
upstream = "https://a.example/docs.git"

# about the proxy
[egress]
allow = []
# the end
`;

describe('a value in place', () => {
  test.each<[string, unknown, string, string]>([
    ['name', 'Other "one"', `'Web'`, String.raw`"Other \"one\""`],
    ['agent.cpus', 4, 'cpus=2', 'cpus=4'],
    ['egress.allow', ['b.example'], 'allow = []', 'allow = ["b.example"]'],
    ['git[1].upstream', 'https://b.example/x', '"https://a.example/docs.git"', '"https://b.example/x"'],
    ['agent.command[1]', '--no', '"--yes"', '"--no"'],
    ['agent.command', ['claude', '--yes', '-v'], '"--yes",\n', '"--yes",\n  "-v",\n'],
  ])('%s is changed and nothing else', async (key, value, from, to) => {
    expect(await edit(SPEC, { key, value })).toBe(SPEC.replace(from, to));
  });

  test('that is the same already changes no byte', async () => {
    const changes = [
      { key: 'name', value: 'Web' },
      { key: 'egress', value: { allow: [] } },
      { key: 'agent.image', value: undefined },
    ];
    expect(await edit(SPEC, ...changes)).toBe(SPEC);
  });
});

describe('what is not there', () => {
  test.each<[string, unknown, string, string]>([
    ['color', 'teal', `# the label\n`, `# the label\ncolor = "teal"\n`],
    ['agent.workdir', '/w', 'cpus=2\n', 'cpus=2\nworkdir = "/w"\n'],
    ['egress.preset', 'open', 'allow = []\n', 'allow = []\npreset = "open"\n'],
    ['supervise.enabled', true, '# the end\n', '# the end\n\n[supervise]\nenabled = true\n'],
    ['env."a b"', '${A}', '# the end\n', '# the end\n\n[env]\n"a b" = "${A}"\n'],
    ['git[2]', { name: 'z', upstream: 'u' }, 'docs.git"\n', 'docs.git"\n\n[[git]]\nname = "z"\nupstream = "u"\n'],
    [
      'mounts',
      [{ host: '/a' }, { host: '/b' }],
      '# the end\n',
      '# the end\n\n[[mounts]]\nhost = "/a"\n\n[[mounts]]\nhost = "/b"\n',
    ],
    ['git[0].known_host', 'k', '/app.git"\n', '/app.git"\nknown_host = "k"\n'],
  ])('%s is added in its place', async (key, value, from, to) => {
    expect(await edit(SPEC, { key, value })).toBe(SPEC.replace(from, to));
  });

  test.each([
    ['agent.cpus = 1\nname = "x"\n', 'agent.image', 'agent.cpus = 1\nagent.image = "i"\nname = "x"\n'],
    ['agent = { cpus = 1 } # one\n', 'agent.image', 'agent = { cpus = 1, image = "i" } # one\n'],
    ['agent = {}\n', 'agent.image', 'agent = { image = "i" }\n'],
    ['[agent]\r\ncpus = 1', 'agent.image', '[agent]\r\ncpus = 1\r\nimage = "i"'],
    ['[agent] # empty\n\n[egress]\n', 'agent.image', '[agent] # empty\nimage = "i"\n\n[egress]\n'],
    ['# only\n[agent]\n', 'image', 'image = "i"\n\n# only\n[agent]\n'],
    ['', 'image', 'image = "i"\n'],
    ['name = "x"', 'image', 'name = "x"\nimage = "i"'],
    ['name = "x"', 'agent.image', 'name = "x"\n\n[agent]\nimage = "i"'],
  ])('is added the way the file is written: %j', async (text, key, expected) => {
    expect(await edit(text, { key, value: 'i' })).toBe(expected);
  });
});

describe('what is removed', () => {
  test.each([
    ['agent.cpus', 'cpus=2\n', ''],
    ['git[1]', /# second remote\n[^#]*/, ''],
    ['git[0]', /# first remote\n[^#]*/, ''],
    ['agent', /\[agent\][^]*cpus=2\n\n/, ''],
    ['egress', /\n# about the proxy[^]*$/, ''],
    ['name', "name = 'Web'  # the label\n", ''],
  ])('%s goes with what is its own', async (key, from, to) => {
    expect(await edit(SPEC, { key, value: undefined })).toBe(SPEC.replace(from, to));
  });

  test.each([
    ['a = { x = 1, y = 2 }', 'a.x', 'a = { y = 2 }'],
    ['a = { x = 1, y = 2 }', 'a.y', 'a = { x = 1 }'],
    ['a = { x = 1 }', 'a.x', 'a = {  }'],
    ['a = [1, 2, 3]', 'a[1]', 'a = [1, 3]'],
    ['a = 1\nb = 2', 'b', 'a = 1'],
    ['a = 1\r\nb = 2', 'b', 'a = 1'],
    ['a.x = 1\nb = 2\na.y = 3\n', 'a', 'b = 2\n'],
    ['a = 1\n\n[[b]]\nc = 1\n', 'b[0]', 'a = 1\n'],
  ])('of %j, %s', async (text, key, expected) => {
    expect(await edit(text, { key, value: undefined })).toBe(expected);
  });
});

test.each<[string, unknown, RegExp]>([
  ['', 1, /no path of a key/],
  ['a..b', 1, /no path of a key/],
  ['git[9].name', 'x', /skips an entry/],
  ['name.x', 1, /what is no table/],
  ['agent', 1, /Edit the text instead/],
  ['name', null, /holds no null/],
])('%j is refused with the reason, and nothing is changed', async (key, value, reason) => {
  const edited = await editSpec(SPEC, [
    { key: 'color', value: 'teal' },
    { key, value },
  ]);

  expect(edited).toMatchObject({ ok: false, error: { key, message: expect.stringMatching(reason) } });
});

test('a text that cannot be read is not edited, and the line is named', async () => {
  const edited = await editSpec('a = 1\nb = \n', [{ key: 'a', value: 2 }]);

  expect(edited).toMatchObject({ ok: false, error: { message: expect.stringContaining('line 2') } });
});

test('names of prototypes are keys like any other', async () => {
  const edited = await edit('a = 1\n', { key: '__proto__.polluted', value: true }, { key: 'constructor', value: 'x' });

  expect(edited).toBe('a = 1\nconstructor = "x"\n\n[__proto__]\npolluted = true\n');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('of any text', () => {
  const word = fc.stringMatching(/^[a-z#"'\\= é😀]{0,12}$/u);
  const literal = word.map((text) => JSON.stringify(text));
  const single = fc.stringMatching(/^[a-z#"= é😀]{0,12}$/u).map((text) => `'${text}'`);
  const long = fc.stringMatching(/^[a-z#= é\n]{0,12}$/u).map((text) => `"""${text}"""`);
  const list = fc.array(literal).map((items) => `[${items.join(' , ')}]`);
  const spread = fc.array(literal).map((items) => `[ # list\n${items.map((item) => `  ${item}, # item\n`).join('')}]`);
  const value = fc.oneof(
    literal,
    single,
    long,
    list,
    spread,
    fc.integer().map(String),
    fc.constantFrom('true', '{}', '{ x = 1 }'),
  );
  const gap = fc.constantFrom('', '', '\n', '# note\n', '\n# note = 1\n\n', '  # [far]\n');
  const tail = fc.constantFrom('', ' ', ' # tail', '\t#"');
  const line = fc.tuple(gap, fc.constantFrom('', '  '), fc.constantFrom('=', ' = ', '  ='), value, tail);
  const headers = ['', '[t]', '[ u . v ]', '[[w]] # w', '[[w]]', '["q r"]'];
  const document = fc
    .tuple(fc.array(line, { minLength: 6, maxLength: 18 }), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([lines, isWindows, isEnded, isMarked]) => {
      const entries: { path: (string | number)[]; start: number; end: number }[] = [];
      let text = '';
      let tables: (string | number)[] = [];
      lines.forEach(([before, indent, equals, written, after], index) => {
        text += before;
        if (index % 3 === 0) {
          const number = index / 3;
          text += number === 0 ? '' : `${headers[number]}\n`;
          tables = [[], ['t'], ['u', 'v'], ['w', 0], ['w', 1], ['q r']][number]!;
        }
        text += `${indent}k${index}${equals}`;
        entries.push({ path: [...tables, `k${index}`], start: text.length, end: text.length + written.length });
        text += `${written}${after}\n`;
      });
      if (!isEnded) text = text.replace(/\n$/, '');
      const finish = (part: string): string =>
        (isMarked ? '\ufeff' : '') + (isWindows ? part.replaceAll('\n', '\r\n') : part);
      return {
        text: finish(text),
        keys: entries.map(({ path, start, end }) => ({
          path,
          before: finish(text.slice(0, start)),
          after: finish(text.slice(end)).replace('\ufeff', ''),
        })),
      };
    });
  const fresh = fc.oneof(word, fc.integer(), fc.boolean(), fc.array(word, { maxLength: 4 }));
  const written = (path: readonly (string | number)[]): string =>
    path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${/^\w+$/.test(step) ? step : JSON.stringify(step)}`))
      .join('')
      .slice(1);

  /** What is meant, worked out on the values alone. */
  function meant(text: string, path: readonly (string | number)[], wanted: unknown): unknown {
    const root = plain(text) as Record<string, any>;
    let table: any = root;
    for (const step of path.slice(0, -1)) table = table[step] ??= {};
    if (wanted === undefined) delete table[path.at(-1)!];
    else table[path.at(-1)!] = wanted;
    return root;
  }

  function shared(left: string, right: string): number {
    let start = 0;
    while (start < left.length && left[start] === right[start]) start += 1;
    let end = 0;
    while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
    return start + end;
  }

  test('setting a key that is there keeps every byte around its value', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.nat(), fresh, async ({ text, keys }, number, wanted) => {
        const { path, before, after } = keys[number % keys.length]!;

        const edited = await edit(text, { key: written(path), value: wanted });

        expect(edited.slice(0, before.length)).toBe(before);
        expect(edited.slice(edited.length - after.length)).toBe(after);
        expect(plain(edited)).toEqual(meant(text, path, wanted));
      }),
      { numRuns: 300 },
    );
  });

  test('adding a key only puts bytes in, at one place', async () => {
    const places = fc.constantFrom<(string | number)[]>(
      ['new'],
      ['t', 'new'],
      ['u', 'v', 'new'],
      ['w', 0, 'new'],
      ['new', 'k'],
      ['q r', 'new'],
    );
    await fc.assert(
      fc.asyncProperty(document, places, fresh, async ({ text, keys }, path, wanted) => {
        fc.pre(path.length === 1 || path[0] === 'new' || keys.some((key) => key.path[0] === path[0]));

        const edited = await edit(text, { key: written(path), value: wanted });

        expect(shared(text, edited)).toBe(text.length);
        expect(plain(edited)).toEqual(meant(text, path, wanted));
      }),
      { numRuns: 300 },
    );
  });

  test('removing a key only takes its own lines out', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.nat(), async ({ text, keys }, number) => {
        const { path } = keys[number % keys.length]!;

        const edited = await edit(text, { key: written(path), value: undefined });

        expect(shared(edited, text)).toBe(edited.length);
        expect(plain(edited)).toEqual(meant(text, path, undefined));
        const comments = (whole: string): number => whole.split('# note').length;
        expect(comments(edited)).toBe(comments(text));
      }),
      { numRuns: 300 },
    );
  });
});
