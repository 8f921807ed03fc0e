import { compareCodeUnits } from '../base/compare-code-units.ts';
import { sha256Hex } from '../base/sha256.ts';
import type { BottleSpec, Power } from '../model/bottle-spec.ts';

const ORDER: readonly Power['kind'][] = ['mount', 'git-remote', 'git-identity', 'host-env', 'host-file'];

/**
 * Lists what a spec can do on the host, in words: mounts, git remotes and identities, values of the host's environment,
 * files of the host. The agent's command runs in the guest and is none.
 *
 * Each power comes once, in an order that does not depend on the spec's.
 */
export function listPowers(spec: BottleSpec): readonly Power[] {
  const all = [...mountPowers(spec), ...gitPowers(spec), ...envPowers(spec), ...filePowers(spec)];
  const byIdentity = new Map(all.map((power) => [identify(power), power]));
  return [...byIdentity.values()].sort(
    (left, right) =>
      ORDER.indexOf(left.kind) - ORDER.indexOf(right.kind) || compareCodeUnits(left.subject, right.subject),
  );
}

/** Hashes a set of powers; how they are worded and in which order they come makes no difference. */
export function hashPowers(powers: readonly Power[]): string {
  return sha256Hex(JSON.stringify([...new Set(powers.map(identify))].sort(compareCodeUnits)));
}

function identify({ kind, subject }: Power): string {
  return JSON.stringify([kind, subject]);
}

function mountPowers({ mounts }: BottleSpec): readonly Power[] {
  return mounts.map(({ host, guest, mode }) => ({
    kind: 'mount',
    subject: `${host} (${mode})`,
    statement:
      mode === 'read-only'
        ? `The guest reads ${host} of this host (as ${guest}).`
        : `The guest reads and changes ${host} of this host (as ${guest}).`,
  }));
}

function gitPowers({ git }: BottleSpec): readonly Power[] {
  return git.flatMap(({ name, upstream, identityFile }): readonly Power[] => {
    const remote: Power = {
      kind: 'git-remote',
      subject: upstream,
      statement: `The git gate on this host connects to ${upstream} for the guest (as ${name}).`,
    };
    if (identityFile === null) return [remote];
    const statement = `The git gate signs in at ${upstream} with the key ${identityFile} of this host.`;
    return [remote, { kind: 'git-identity', subject: `${identityFile} for ${upstream}`, statement }];
  });
}

function envPowers({ env }: BottleSpec): readonly Power[] {
  return env.flatMap(({ name, value }): readonly Power[] => {
    if (value.kind !== 'host') return [];
    const as = value.hostName === name ? '' : ` (as ${name})`;
    const statement = `The guest is given the value of ${value.hostName} from this host's environment${as}.`;
    return [{ kind: 'host-env', subject: value.hostName, statement }];
  });
}

function filePowers({ agent, qemu }: BottleSpec): readonly Power[] {
  const image = agent.image?.startsWith('/') === true ? agent.image : null;
  const files: readonly (readonly [string | null, string])[] = [
    [image, 'image'],
    [qemu.disk, 'disk'],
    [qemu.kernel, 'kernel'],
    [qemu.initrd, 'initrd'],
  ];
  return files.flatMap(([path, use]): readonly Power[] => {
    if (path === null) return [];
    return [
      { kind: 'host-file', subject: path, statement: `The guest is started from ${path} of this host (${use}).` },
    ];
  });
}
