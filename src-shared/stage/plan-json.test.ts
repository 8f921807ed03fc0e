import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#shared/base/sha256';
import type { Draft } from '#shared/model/draft';
import type { Plan } from '#shared/model/plan';
import type { Slug } from '#shared/model/slug';
import { buildPlanJson, parsePlanJson, type PlanJson, writePlanJson } from './plan-json.ts';
import { stageIsWhole } from './stage-is-whole.ts';

const SPEC_SHA256 = sha256Hex('the spec');
const DRAFTS: readonly Draft[] = [
  { name: 'gvproxy.yaml', text: 'a: 1\n', mode: 0o600, language: 'yaml' },
  { name: 'seed/user-data', text: 'b\n', mode: 0o600, language: 'text' },
];

const PLAN: Plan = {
  slug: 'web-agent' as Slug,
  name: 'Web agent',
  backend: 'smolmachines',
  spec: {
    version: 1,
    name: 'Web agent',
    slug: null,
    backend: 'smolmachines',
    color: 'teal',
    agent: { command: ['claude'], image: null, workdir: '/workspace', cpus: 2, memoryMib: 4096 },
    qemu: { disk: null, kernel: null, initrd: null },
    env: [
      { name: 'SECRET', value: { kind: 'literal', value: 'do-not-tell' } },
      { name: 'TOKEN', value: { kind: 'host', hostName: 'MY_TOKEN' } },
      { name: 'CODE', value: { kind: 'asked', question: 'the code' } },
    ],
    egress: { preset: 'balanced', allow: [] },
    git: [],
    supervise: { enabled: false },
    mounts: [],
    expect: [],
    writtenKeys: [],
  },
  subnet: { octet: 91, cidr: '192.168.91.0/24', gateway: '192.168.91.1' },
  sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 21_001 }],
  socketPath: '/run/c/gvproxy.sock',
  env: [],
  notes: [],
};

const HOST = {
  platform: 'linux',
  arch: 'x64',
  networks: [],
  tools: [
    { tool: 'smolvm', status: 'ok', path: '/usr/bin/smolvm', version: '1.9.2' },
    { tool: 'gvproxy', status: 'missing', path: null, version: null },
  ],
} as const;

const RECORD = buildPlanJson({ plan: PLAN, drafts: DRAFTS, specSha256: SPEC_SHA256, host: HOST });

test('records the files with hash and mode, the allocation, the tools, and names without values', () => {
  expect(RECORD).toEqual({
    version: 1,
    slug: 'web-agent',
    backend: 'smolmachines',
    inputsSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    specSha256: SPEC_SHA256,
    subnet: { octet: 91, cidr: '192.168.91.0/24', gateway: '192.168.91.1' },
    sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 21_001 }],
    socketPath: '/run/c/gvproxy.sock',
    files: [
      { name: 'gvproxy.yaml', sha256: sha256Hex('a: 1\n'), mode: '0600' },
      { name: 'seed/user-data', sha256: sha256Hex('b\n'), mode: '0600' },
    ],
    env: { fromHost: [{ name: 'TOKEN', hostName: 'MY_TOKEN' }], asked: ['CODE'] },
    tools: [
      { tool: 'smolvm', version: '1.9.2' },
      { tool: 'gvproxy', version: null },
    ],
  });
});

test('holds no value of a variable and no question', () => {
  expect(writePlanJson(RECORD)).not.toMatch(/do-not-tell|SECRET|the code/);
});

test('gives the same bytes for the same record, whatever the order of its keys', () => {
  const reversed = Object.fromEntries(Object.entries(RECORD).reverse()) as PlanJson;

  expect(writePlanJson(reversed)).toBe(writePlanJson(RECORD));
  expect(writePlanJson(RECORD).endsWith('}\n')).toBe(true);
});

test('has another inputs hash for another spec or port, and the same for other tools', () => {
  const inputs = (changes: Partial<Parameters<typeof buildPlanJson>[0]>): string =>
    buildPlanJson({ plan: PLAN, drafts: DRAFTS, specSha256: SPEC_SHA256, host: HOST, ...changes }).inputsSha256;

  expect(inputs({ host: { ...HOST, tools: [] } })).toBe(RECORD.inputsSha256);
  expect(inputs({ specSha256: sha256Hex('another') })).not.toBe(RECORD.inputsSha256);
  const sidecars = [{ name: 'pipelock', gatewayPort: 8888, hostPort: 21_002 } as const];
  expect(inputs({ plan: { ...PLAN, sidecars } })).not.toBe(RECORD.inputsSha256);
});

describe('read back', () => {
  const content = JSON.parse(writePlanJson(RECORD)) as Record<string, unknown>;
  const parse = (changes: object): ReturnType<typeof parsePlanJson> =>
    parsePlanJson(JSON.stringify({ ...content, ...changes }));

  test('is what was written', () => {
    expect(parsePlanJson(writePlanJson(RECORD))).toEqual({ status: 'ok', value: RECORD });
  });

  test.each([2, 17])('a record of version %s is newer, whatever else it holds', (version) => {
    expect(parsePlanJson(JSON.stringify({ version, files: 'elsewhere' }))).toEqual({ status: 'newer', version });
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"version":"1"}',
    '{"version":1.5}',
    '{"version":0}',
    '{"version":-1}',
  ])('%j is damaged', (text) => {
    expect(parsePlanJson(text).status).toBe('damaged');
  });

  test('says which part is damaged', () => {
    expect(parse({ sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 0 }] })).toEqual({
      status: 'damaged',
      reason: 'Its "sidecars.0.hostPort" is not as we write it.',
    });
  });

  test.each(['../bottle.toml', '/etc/passwd', 'a/../../b', 'a//b', 'a\\b', '', '.', '..', 'a/', '.hidden', 'a\nb'])(
    'the file name %j, which we never write, is damage',
    (name) => {
      expect(parse({ files: [{ name, sha256: 'a'.repeat(64), mode: '0600' }] }).status).toBe('damaged');
    },
  );

  test('a file that is named twice is damage', () => {
    const file = { name: 'a', sha256: 'a'.repeat(64), mode: '0600' };

    expect(parse({ files: [file, file] }).status).toBe('damaged');
  });

  test('brackets nested a hundred thousand deep are damage, not a crash', () => {
    expect(parsePlanJson(`{"version":1,"files":${'['.repeat(100_000)}`).status).toBe('damaged');
  });
});

describe('a stage is whole', () => {
  const whole = new Map([
    ['bottle.toml', SPEC_SHA256],
    ['gvproxy.yaml', sha256Hex('a: 1\n')],
    ['seed/user-data', sha256Hex('b\n')],
  ]);

  test('when every recorded hash holds, even beside other files', () => {
    expect(stageIsWhole(RECORD, whole)).toBe(true);
    expect(stageIsWhole(RECORD, new Map([...whole, ['left-over', 'x']]))).toBe(true);
  });

  test.each(['bottle.toml', 'gvproxy.yaml', 'seed/user-data'])('not when %s is another or is missing', (name) => {
    expect(stageIsWhole(RECORD, new Map([...whole, [name, sha256Hex('other')]]))).toBe(false);
    expect(stageIsWhole(RECORD, new Map([...whole].filter(([key]) => key !== name)))).toBe(false);
  });
});
