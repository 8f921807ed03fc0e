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

const WHOLE = `version = 1
name = "Web agent"
backend = "qemu"
color = "rust"
slug = "web"

[agent]
command = ["claude", "--yes"]
image = "docker.io/library/node:22"
workdir = "/work"
cpus = 16
memory_mib = 64

[qemu]
disk = "/home/me/images/debian-12.qcow2"

[env]
LANG = "C.UTF-8"
GITHUB_TOKEN = "\${GITHUB_TOKEN}"
NPM_TOKEN = "?npm token"
ODD = "a$\${b} ?"
ASK = "??"

[egress]
preset = "locked-down"
allow = ["api.anthropic.com", "*.github.com"]

[[git]]
name = "app"
upstream = "ssh://git@github.com/acme/app.git"
identity_file = "/home/me/.ssh/id_ed25519"
known_host = "github.com ssh-ed25519 AAAA..."

[supervise]
enabled = true

[[mounts]]
host = "/home/me/src/app"
guest = "/workspace"
mode = "read-write"

[[expect]]
never = "host-loopback"
`;

describe('a spec', () => {
  test('is read whole', async () => {
    const parsed = await parseText(WHOLE, 'web');

    expect(parsed).toEqual({
      status: 'ok',
      text: WHOLE,
      warnings: [],
      spec: {
        version: 1,
        name: 'Web agent',
        slug: 'web',
        backend: 'qemu',
        color: 'rust',
        agent: {
          command: ['claude', '--yes'],
          image: 'docker.io/library/node:22',
          workdir: '/work',
          cpus: 16,
          memoryMib: 64,
        },
        qemu: { disk: '/home/me/images/debian-12.qcow2', kernel: null, initrd: null },
        env: [
          { name: 'LANG', value: { kind: 'literal', value: 'C.UTF-8' } },
          { name: 'GITHUB_TOKEN', value: { kind: 'host', hostName: 'GITHUB_TOKEN' } },
          { name: 'NPM_TOKEN', value: { kind: 'asked', question: 'npm token' } },
          { name: 'ODD', value: { kind: 'literal', value: 'a${b} ?' } },
          { name: 'ASK', value: { kind: 'literal', value: '?' } },
        ],
        egress: { preset: 'locked-down', allow: ['api.anthropic.com', '*.github.com'] },
        git: [
          {
            name: 'app',
            upstream: 'ssh://git@github.com/acme/app.git',
            identityFile: '/home/me/.ssh/id_ed25519',
            knownHost: 'github.com ssh-ed25519 AAAA...',
          },
        ],
        supervise: { enabled: true },
        mounts: [{ host: '/home/me/src/app', guest: '/workspace', mode: 'read-write' }],
        expect: [{ kind: 'never', target: 'host-loopback' }],
        writtenKeys: [
          'version',
          'name',
          'backend',
          'color',
          'slug',
          'agent',
          'agent.command',
          'agent.image',
          'agent.workdir',
          'agent.cpus',
          'agent.memory_mib',
          'qemu',
          'qemu.disk',
          'env',
          'env.LANG',
          'env.GITHUB_TOKEN',
          'env.NPM_TOKEN',
          'env.ODD',
          'env.ASK',
          'egress',
          'egress.preset',
          'egress.allow',
          'git',
          'supervise',
          'supervise.enabled',
          'mounts',
          'expect',
        ],
      },
    });
  });

  test('has its defaults filled in, and an empty list of hosts is none of its problems', async () => {
    expect(await parseText(MINIMAL)).toMatchObject({
      status: 'ok',
      warnings: [],
      spec: {
        slug: null,
        color: 'teal',
        agent: { image: null, workdir: '/workspace', cpus: 2, memoryMib: 4096 },
        env: [],
        egress: { preset: 'balanced', allow: [] },
        git: [],
        supervise: { enabled: false },
        mounts: [],
        expect: [],
      },
    });
  });

  test.each([
    ['dotted keys', `${HEAD}agent.command = ["claude"]\negress.allow = ["a.example"]\nsupervise.enabled = true\n`],
    [
      'inline tables',
      `${HEAD}agent = { command = ["claude"] }\negress = { allow = ["a.example"] }\nsupervise = { enabled = true }\n`,
    ],
    [
      'quoted keys',
      `${HEAD}"agent".'command' = ["claude"]\n["egress"]\n"allow" = ['a.example']\n[supervise]\n"enabled" = true\n`,
    ],
    [
      'a byte order mark and CRLF',
      `\ufeff${MINIMAL}[egress]\nallow = ["a.example"]\n[supervise]\nenabled = true\n`.replaceAll('\n', '\r\n'),
    ],
  ])('may be written with %s', async (_, text) => {
    expect(await parseText(text)).toMatchObject({
      status: 'ok',
      text,
      spec: { agent: { command: ['claude'] }, egress: { allow: ['a.example'] }, supervise: { enabled: true } },
    });
    expect(await parseText(new TextEncoder().encode(text))).toEqual(await parseText(text));
  });

  test('of ten mistakes tells ten, each with its place', async () => {
    const text = `name = ""
backend = "smolmachine"
colour = "teal"
agent.cpus = 17
agent.comand = ["claude"]

[env]
http_proxy = "http://x"
A = "\${B}c"
[egress]
allow = ["ok.example", "https://a.example/x"]
[[git]]
name = "a/b"
upstream = "ssh://-x@a.example/b"
`;

    expect(await found(text)).toEqual([
      '1:1 version missing-key',
      '1:1 name wrong-value',
      '2:1 backend unknown-value',
      '3:1 colour unknown-key',
      '4:1 agent.command missing-key',
      '4:7 agent.cpus wrong-value',
      '5:7 agent.comand unknown-key',
      '8:1 env.http_proxy env-reserved',
      '9:1 env.A env-value',
      '11:24 egress.allow[1] allow-url',
      '13:1 git[0].name git-name',
      '14:1 git[0].upstream upstream-option',
    ]);
  });

  test('that is broken still tells name, colour and backend', async () => {
    expect(await parseText('name = "A"\nbackend = "sealed"\ncolor = "moss"')).toMatchObject({
      status: 'problems',
      partial: { name: 'A', backend: 'sealed', color: 'moss' },
    });
  });

  test('of a later version is told by that alone', async () => {
    expect(await found('version = 2\nnovelty = 1\n')).toEqual(['1:1 version newer-version']);
  });

  test('of types that are wrong names both', async () => {
    expect(
      await messages(
        `${HEAD}supervise = 1\n[agent]\ncommand = "claude"\ncpus = "2"\nmemory_mib = 1\n[env]\nPORT = 8080\nWHEN = 2020-01-01\n[[egress]]\n`,
      ),
    ).toEqual([
      'supervise is a table, [supervise], not a number.',
      'agent.command is a list of texts, not a text. Write command = ["claude"].',
      'agent.cpus is a whole number, 1 to 16, not a text.',
      'agent.memory_mib is a whole number, 64 or more, not 1.',
      'A variable is a text in quotes, not a number. Write PORT = "8080".',
      'A variable is a text in quotes, not a date.',
      'egress is a table, [egress], not a list.',
    ]);
  });
});
