import { expect, test } from 'vitest';
import type { BottleSpec } from '#shared/model/bottle-spec';
import { SAMPLE_REMOTE, samplePlanInput } from '../sample-plan.ts';
import { buildPlan } from './build-plan.ts';

function notes(spec: Partial<BottleSpec>): string[] {
  return buildPlan(samplePlanInput({ spec })).notes.map(({ code, message }) => `${code}: ${message}`);
}

test('says nothing of a spec that the files carry whole', () => {
  expect(notes({ git: [SAMPLE_REMOTE], supervise: { enabled: true } })).toEqual([]);
});

test('says nothing of defaults, only of keys that the person wrote', () => {
  const agent = { command: ['claude'], image: null, workdir: '/workspace', cpus: 2, memoryMib: 4096 };

  expect(notes({ agent, writtenKeys: ['agent.command'] })).toEqual([]);
  expect(notes({ agent, writtenKeys: ['agent.command', 'agent.cpus'] })).toEqual([
    'key-not-carried: agent.cpus is not carried: neither gvproxy.yaml nor smolfile.toml sets the number of CPUs.',
  ]);
});

test('names each key once, tables and lists too', () => {
  const writtenKeys = [
    'agent.image',
    'agent.memory_mib',
    'qemu',
    'qemu.disk',
    'egress.allow',
    'mounts',
    'mounts[0].host',
  ];

  const keys = notes({ writtenKeys }).map((note) => /: (\S+) is not carried/.exec(note)?.[1]);

  expect(keys).toEqual(['agent.image', 'agent.memory_mib', 'qemu', 'egress.allow', 'mounts']);
});

test("says that the keys of a remote's identity are not carried", () => {
  const git = [{ ...SAMPLE_REMOTE, identityFile: '/home/me/.ssh/id', knownHost: 'github.com ssh-ed25519 AAAA' }];

  expect(notes({ git }).map((note) => note.split(' is not')[0])).toEqual([
    'key-not-carried: git.identity_file',
    'key-not-carried: git.known_host',
  ]);
});

test('names the variables whose values are not written', () => {
  const env: BottleSpec['env'] = [
    { name: 'TOKEN', value: { kind: 'host', hostName: 'MY_TOKEN' } },
    { name: 'CODE', value: { kind: 'asked', question: 'the code' } },
  ];

  expect(notes({ env })).toEqual([
    "env-not-written: Neither file carries a value that is taken or asked for when the bottle starts: TOKEN (taken from the host's MY_TOKEN), CODE (asked for).",
  ]);
});

test('says when the spec takes over the name under which supervise would be found', () => {
  const env: BottleSpec['env'] = [{ name: 'MCP_SUPERVISE_URL', value: { kind: 'literal', value: 'x' } }];

  expect(notes({ env, supervise: { enabled: true } })[0]).toMatch(/^env-set-by-spec/);
  expect(notes({ env })).toEqual([]);
});

test("puts the allocation's notes first", () => {
  const allocationNotes = [{ code: 'port-moved', message: 'Port 20001 is taken.' }];

  const plan = buildPlan(samplePlanInput({ allocationNotes, spec: { writtenKeys: ['agent.cpus'] } }));

  expect(plan.notes.map(({ code }) => code)).toEqual(['port-moved', 'key-not-carried']);
});
