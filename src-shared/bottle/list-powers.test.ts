import { expect, test } from 'vitest';
import type { BottleSpec } from '../model/bottle-spec.ts';
import { hashPowers, listPowers } from './list-powers.ts';

const NONE: BottleSpec = {
  version: 1,
  name: 'A',
  slug: null,
  backend: 'qemu',
  color: 'teal',
  agent: { command: ['claude'], image: 'node:22', workdir: '/workspace', cpus: 2, memoryMib: 4096 },
  qemu: { disk: null, kernel: null, initrd: null },
  env: [
    { name: 'LANG', value: { kind: 'literal', value: 'C' } },
    { name: 'NPM', value: { kind: 'asked', question: 'npm token' } },
  ],
  egress: { preset: 'open', allow: [] },
  git: [],
  supervise: { enabled: true },
  mounts: [],
  expect: [],
  writtenKeys: [],
};

const SOME: BottleSpec = {
  ...NONE,
  agent: { ...NONE.agent, image: '/images/a.tar' },
  qemu: { disk: '/images/d.qcow2', kernel: null, initrd: null },
  env: [{ name: 'TOKEN', value: { kind: 'host', hostName: 'GITHUB_TOKEN' } }],
  git: [{ name: 'app', upstream: 'ssh://git@a.example/app', identityFile: '/k/id', knownHost: 'x' }],
  mounts: [
    { host: '/srv/b', guest: '/b', mode: 'read-write' },
    { host: '/srv/a', guest: '/a', mode: 'read-only' },
  ],
};

test('a spec that touches nothing of the host has no powers', () => {
  expect(listPowers(NONE)).toEqual([]);
});

test('each power is said in words', () => {
  expect(listPowers(SOME)).toEqual([
    { kind: 'mount', subject: '/srv/a (read-only)', statement: 'The guest reads /srv/a of this host (as /a).' },
    {
      kind: 'mount',
      subject: '/srv/b (read-write)',
      statement: 'The guest reads and changes /srv/b of this host (as /b).',
    },
    {
      kind: 'git-remote',
      subject: 'ssh://git@a.example/app',
      statement: 'The git gate on this host connects to ssh://git@a.example/app for the guest (as app).',
    },
    {
      kind: 'git-identity',
      subject: '/k/id for ssh://git@a.example/app',
      statement: 'The git gate signs in at ssh://git@a.example/app with the key /k/id of this host.',
    },
    {
      kind: 'host-env',
      subject: 'GITHUB_TOKEN',
      statement: "The guest is given the value of GITHUB_TOKEN from this host's environment (as TOKEN).",
    },
    {
      kind: 'host-file',
      subject: '/images/a.tar',
      statement: 'The guest is started from /images/a.tar of this host (image).',
    },
    {
      kind: 'host-file',
      subject: '/images/d.qcow2',
      statement: 'The guest is started from /images/d.qcow2 of this host (disk).',
    },
  ]);
});

test('the hash follows what is allowed, not its order or wording', () => {
  const hash = hashPowers(listPowers(SOME));

  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashPowers([...listPowers(SOME)].reverse())).toBe(hash);
  expect(hashPowers(listPowers(SOME).map((power) => ({ ...power, statement: '' })))).toBe(hash);
  expect(hashPowers(listPowers({ ...SOME, mounts: [...SOME.mounts].reverse(), name: 'B' }))).toBe(hash);
});

test.each<[string, Partial<BottleSpec>]>([
  ['a mount that may be written', { mounts: SOME.mounts.map((mount) => ({ ...mount, mode: 'read-write' })) }],
  ['one mount less', { mounts: SOME.mounts.slice(1) }],
  ['another upstream', { git: SOME.git.map((remote) => ({ ...remote, upstream: 'ssh://git@b.example/app' })) }],
  ['another identity', { git: SOME.git.map((remote) => ({ ...remote, identityFile: '/k/other' })) }],
  ['another variable', { env: [{ name: 'TOKEN', value: { kind: 'host', hostName: 'OTHER' } }] }],
  ['another disk', { qemu: { ...SOME.qemu, disk: '/images/e.qcow2' } }],
])('the hash is another with %s', (_, change) => {
  expect(hashPowers(listPowers({ ...SOME, ...change }))).not.toBe(hashPowers(listPowers(SOME)));
});
