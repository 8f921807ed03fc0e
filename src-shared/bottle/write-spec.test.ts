import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';
import { type NewSpec, writeSpec } from './write-spec.ts';

const FIELDS: NewSpec = {
  name: 'Web "agent"',
  backend: 'smolmachines',
  color: 'teal',
  command: ['claude', '--yes'],
  preset: 'balanced',
  allow: ['api.anthropic.com', '*.github.com'],
  supervise: true,
  image: null,
  env: [],
  mounts: [],
  git: [],
};

test('a new spec reads as a person would write it', () => {
  expect(writeSpec(FIELDS)).toBe(`version = 1
name = "Web \\"agent\\""
backend = "smolmachines"
color = "teal"

[agent]
command = ["claude", "--yes"]

# What the agent may reach through the egress proxy: hosts, or *.host for all that is below one.
[egress]
preset = "balanced"
allow = [
  "api.anthropic.com",
  "*.github.com",
]

# The approval server.
[supervise]
enabled = true
`);
});

test('a slug of its own stands beside a name that gives none, and is what the parser reads', async () => {
  const content = writeSpec({ ...FIELDS, name: '日本', slug: 'nihon' });

  expect(content.split('\n').slice(1, 3)).toEqual(['name = "日本"', 'slug = "nihon"']);
  const parsed = await parseSpec({ content, path: 'p', backendNames: ['smolmachines'], slug: null });
  expect(parsed).toMatchObject({ status: 'ok', spec: { name: '日本', slug: 'nihon' }, warnings: [] });
});

test('host access reads as a person would write it, each name once', () => {
  const text = writeSpec({
    ...FIELDS,
    image: 'docker.io/library/node:22',
    env: ['ANTHROPIC_API_KEY', 'ANTHROPIC_API_KEY'],
    git: [
      {
        name: 'app',
        upstream: 'ssh://git@github.com/acme/app.git',
        identityFile: '/home/me/.ssh/id_ed25519',
        knownHost: 'github.com ssh-ed25519 AAAA',
      },
    ],
    mounts: [{ host: '/home/me/src/app', guest: '/workspace', mode: 'read-only' }],
  });

  expect(text).toContain(`[agent]
command = ["claude", "--yes"]
image = "docker.io/library/node:22"

# Taken from the host when the bottle starts; only the names are kept.
[env]
ANTHROPIC_API_KEY = "\${ANTHROPIC_API_KEY}"

#`);
  expect(text).toContain(`
[[git]]
name = "app"
upstream = "ssh://git@github.com/acme/app.git"
identity_file = "/home/me/.ssh/id_ed25519"
known_host = "github.com ssh-ed25519 AAAA"

# The approval server.
[supervise]
enabled = true

[[mounts]]
host = "/home/me/src/app"
guest = "/workspace"
mode = "read-only"
`);
});

test('whatever is said comes back from the parser', async () => {
  const word = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .filter((text) => text.trim() !== '' && !/[\0\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text));
  await fc.assert(
    fc.asyncProperty(word, fc.array(word, { minLength: 1 }), fc.boolean(), async (name, command, supervise) => {
      const content = writeSpec({
        ...FIELDS,
        name: `a ${name}`,
        command,
        supervise,
        allow: [],
      });
      const parsed = await parseSpec({ content, path: 'p', backendNames: ['smolmachines'], slug: null });

      expect(parsed).toMatchObject({
        spec: { name: `a ${name}`, agent: { command }, supervise: { enabled: supervise } },
      });
    }),
  );
});
