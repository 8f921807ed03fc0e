import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editSpec } from './edit-spec.ts';
import { readForm, type SpecForm } from './read-form.ts';

const SPEC = `# mine
version = 1
name = "Web"
backend = "smolmachines"
color = "rose"

[agent]
command = ["claude", "--yes"]
cpus = 4
memory_mib = 2048

[env]
LANG = "C"
"a.b" = "\${A}"

[egress]
preset = "open"
allow = ["a.example"]

[[git]]
name = "app"
upstream = "https://a.example/app.git"

[supervise]
enabled = true

[[mounts]]
host = "/srv/app"
guest = "/workspace"
mode = "read-write"
`;

function formOf(text: string): SpecForm {
  const read = readForm(text);
  return read.ok ? read.value : expect.fail(read.error.message);
}

test('shows what is written', () => {
  expect(formOf(SPEC)).toEqual({
    name: 'Web',
    backend: 'smolmachines',
    color: 'rose',
    command: ['claude', '--yes'],
    cpus: 4,
    memoryMib: 2048,
    preset: 'open',
    allow: ['a.example'],
    supervise: true,
    env: [
      { name: 'LANG', value: 'C' },
      { name: 'a.b', value: '${A}' },
    ],
    git: [{ name: 'app', upstream: 'https://a.example/app.git', identityFile: null, knownHost: null }],
    mounts: [{ host: '/srv/app', guest: '/workspace', mode: 'read-write' }],
    unreadable: [],
  });
});

test('fills in no default', () => {
  expect(formOf('')).toEqual({
    name: null,
    backend: null,
    color: null,
    command: null,
    cpus: null,
    memoryMib: null,
    preset: null,
    allow: null,
    supervise: null,
    env: [],
    git: [],
    mounts: [],
    unreadable: [],
  });
});

test('names what it cannot show, and shows the rest', () => {
  const text =
    'name = 5\n[agent]\ncommand = "claude"\ncpus = 1.5\n[env]\nA = 1\nB = "b"\n[egress]\nallow = [1]\n[[git]]\nname = true\n[[mounts]]\n';

  expect(formOf(`${text}x = 1\n`)).toMatchObject({
    env: [{ name: 'B', value: 'b' }],
    git: [{ name: null }],
    mounts: [{ host: null }],
    unreadable: ['name', 'agent.command', 'agent.cpus', 'egress.allow', 'env.A', 'git[0].name'],
  });
  expect(formOf('agent = 1\ngit = ["x"]\n').unreadable).toEqual(['agent', 'git']);
});

test.each([
  ['name = "a"\nname = ', 2],
  ['x = [[[[[[[[[[[[[[[[[[[[[[[[', 1],
])('says where a text stops being TOML: %j', (text, line) => {
  expect(readForm(text)).toMatchObject({ ok: false, error: { line } });
});

test('what is set through it is what it then shows, and every other line stays', async () => {
  const host = fc.stringMatching(/^[a-z]{1,8}\.example$/);
  await fc.assert(
    fc.asyncProperty(fc.array(host, { maxLength: 5 }), fc.string(), async (allow, name) => {
      fc.pre(!name.includes('\0'));
      const edited = await editSpec(SPEC, [
        { key: 'egress.allow', value: allow },
        { key: 'name', value: name },
      ]);
      const text = edited.ok ? edited.value : expect.fail(edited.error.message);

      expect(formOf(text)).toEqual({ ...formOf(SPEC), allow, name });
      const kept = SPEC.split('\n').filter((line) => !/^(?:allow|name = "Web")/.test(line));
      const lines = text.split('\n');
      for (const line of kept) expect(lines).toContain(line);
    }),
    { numRuns: 15 },
  );
});
