import type { BottleSpec } from '#shared/model/bottle-spec';
import type { PlannedEnv } from '#shared/model/plan';
import type { Note } from '#shared/model/problem';

/** The keys that neither file has a place for, with what becomes of each; a whole table stands for the keys in it. */
const NOT_CARRIED: readonly { readonly key: string; readonly why: string }[] = [
  { key: 'agent.image', why: 'neither gvproxy.yaml nor smolfile.toml names an image' },
  { key: 'agent.workdir', why: 'neither gvproxy.yaml nor smolfile.toml names a working folder' },
  { key: 'agent.cpus', why: 'neither gvproxy.yaml nor smolfile.toml sets the number of CPUs' },
  { key: 'agent.memory_mib', why: 'neither gvproxy.yaml nor smolfile.toml sets the memory' },
  { key: 'qemu', why: 'the table belongs to the backend "qemu"' },
  { key: 'egress.preset', why: 'it is for pipelock, and this version writes no file for pipelock' },
  { key: 'egress.allow', why: 'it is for pipelock, and this version writes no file for pipelock' },
  { key: 'mounts', why: 'neither gvproxy.yaml nor smolfile.toml mounts anything' },
];

/** Lists what is not as the spec has it: keys that the files cannot carry, values that are not written, names set twice. */
export function listNotes(spec: BottleSpec, env: readonly PlannedEnv[]): readonly Note[] {
  return [...notCarried(spec), ...gitKeysNotCarried(spec), ...notWritten(spec), ...setTwice(spec, env)];
}

/** Only keys that the person wrote: a default that is not carried is nobody's loss. */
function notCarried({ writtenKeys }: BottleSpec): readonly Note[] {
  return NOT_CARRIED.filter(({ key }) =>
    writtenKeys.some((written) => written === key || written.startsWith(`${key}.`) || written.startsWith(`${key}[`)),
  ).map(({ key, why }) => carryNote(key, why));
}

function gitKeysNotCarried({ git }: BottleSpec): readonly Note[] {
  const why = 'it is for the git gate, and this version writes no file for the git gate';
  return [
    ...(git.some(({ identityFile }) => identityFile !== null) ? [carryNote('git.identity_file', why)] : []),
    ...(git.some(({ knownHost }) => knownHost !== null) ? [carryNote('git.known_host', why)] : []),
  ];
}

function carryNote(key: string, why: string): Note {
  return { code: 'key-not-carried', message: `${key} is not carried: ${why}.` };
}

function notWritten({ env }: BottleSpec): readonly Note[] {
  const names = env.flatMap(({ name, value }) => {
    switch (value.kind) {
      case 'literal':
        return [];
      case 'host':
        return [`${name} (taken from the host's ${value.hostName})`];
      case 'asked':
        return [`${name} (asked for)`];
    }
  });
  if (names.length === 0) return [];
  return [
    {
      code: 'env-not-written',
      message: `Neither file carries a value that is taken or asked for when the bottle starts: ${names.join(', ')}.`,
    },
  ];
}

/** MCP_SUPERVISE_URL is the one name that a sidecar sets and that is not reserved. */
function setTwice(spec: BottleSpec, env: readonly PlannedEnv[]): readonly Note[] {
  const name = 'MCP_SUPERVISE_URL';
  if (!spec.supervise.enabled || !env.some((entry) => entry.name === name && entry.kind !== 'supervise')) return [];
  return [{ code: 'env-set-by-spec', message: `${name} is as the spec sets it, not the address of supervise.` }];
}
