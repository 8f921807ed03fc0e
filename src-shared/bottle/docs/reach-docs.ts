import { EXPECT_TARGETS } from '../schema/expect-targets.ts';
import { keyDoc, type TableDoc } from './key-doc.ts';

const TARGETS = EXPECT_TARGETS.map((target) => JSON.stringify(target));

/** What the guest may reach, and what of the host it is given. */
export const REACH_DOCS: readonly TableDoc[] = [
  {
    path: 'egress',
    isList: false,
    doc: 'What the egress proxy is asked to let through. What the agent can really reach depends on the programs behind the bottle.',
    keys: [
      keyDoc({
        key: 'preset',
        type: 'one of three words',
        preset: '"balanced"',
        doc: 'How strict the proxy is: balanced and locked-down let the listed hosts through, open asks for every host.',
        example: '"balanced"',
        values: ['"open"', '"balanced"', '"locked-down"'],
      }),
      keyDoc({
        key: 'allow',
        type: 'list of hosts',
        preset: '[]',
        doc: 'Hosts that are let through: host, or *.host for everything below it. Lower-case, no port, no address, no URL.',
        example: '["api.anthropic.com", "*.github.com"]',
      }),
    ],
  },
  {
    path: 'git',
    isList: true,
    doc: 'A git remote that the git gate offers to the guest.',
    keys: [
      keyDoc({
        key: 'name',
        type: 'text',
        isRequired: true,
        doc: 'How the guest names the remote.',
        example: '"app"',
      }),
      keyDoc({
        key: 'upstream',
        type: 'ssh:// or https:// address',
        isRequired: true,
        doc: 'Where the remote leads.',
        example: '"https://github.com/acme/app.git"',
      }),
      keyDoc({
        key: 'identity_file',
        type: 'full path on the host',
        doc: 'The private key for ssh://. The git gate uses it; the guest never sees it.',
        example: '"/home/me/.ssh/id_ed25519"',
      }),
      keyDoc({
        key: 'known_host',
        type: 'one line of known_hosts',
        doc: 'The key of the host, needed with ssh://: the line that ssh-keyscan prints, checked against the one that the host publishes.',
        example: '"github.com ssh-ed25519 AAAA"',
      }),
    ],
  },
  {
    path: 'supervise',
    isList: false,
    doc: 'The approval server, which the agent is to ask before it acts.',
    keys: [
      keyDoc({
        key: 'enabled',
        type: 'true or false',
        preset: 'false',
        doc: 'Whether the bottle has the sidecar supervise.',
        example: 'true',
        values: ['true', 'false'],
      }),
    ],
  },
  {
    path: 'mounts',
    isList: true,
    doc: 'A folder or file of the host that the guest sees. It is a power over the host, and is asked about.',
    keys: [
      keyDoc({
        key: 'host',
        type: 'full path on the host',
        isRequired: true,
        doc: 'What the guest sees. Home folders, credentials and sockets of container engines are refused.',
        example: '"/home/me/src/app"',
      }),
      keyDoc({
        key: 'guest',
        type: 'full path in the guest',
        isRequired: true,
        doc: 'Where the guest sees it.',
        example: '"/workspace"',
      }),
      keyDoc({
        key: 'mode',
        type: 'one of two words',
        preset: '"read-only"',
        doc: 'Whether the guest can write into it.',
        example: '"read-only"',
        values: ['"read-only"', '"read-write"'],
      }),
    ],
  },
  {
    path: 'expect',
    isList: true,
    doc: 'A policy test: writing is refused while it does not hold. This version judges no reach, so it refuses every spec that has one.',
    keys: [
      keyDoc({
        key: 'never',
        type: 'a target',
        doc: 'The agent must never reach it.',
        example: '"host-loopback"',
        values: TARGETS,
      }),
      keyDoc({
        key: 'always',
        type: 'a target',
        doc: 'The agent must always reach it.',
        example: '"sidecar:pipelock"',
        values: TARGETS,
      }),
    ],
  },
];
