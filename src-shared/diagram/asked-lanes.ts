import type { Mount } from '#shared/model/bottle-spec';
import type { SidecarName } from '#shared/model/sidecar';
import type { Lane, LaneLines } from './diagram.ts';
import { type DiagramInput, type DiagramSidecar, isIgnored } from './diagram-input.ts';
import { showFact, specLines } from './evidence.ts';
import { lastStep, plainText } from './plain-text.ts';

/** What is known of everything that was asked for in this version. */
const NOT_VERIFIED = 'asked for, not verified';

/** A lane for each sidecar, for each mount, and one for what is taken from the host's environment. */
export function listAskedLanes(input: DiagramInput): readonly Lane[] {
  return [
    ...input.sidecars.map((sidecar, index) => sidecarLane(input, sidecar, index)),
    ...input.plan.spec.mounts.map((mount, index) => mountLane(input, mount, index)),
    ...secretsLane(input),
  ];
}

const ASKED: Readonly<Record<SidecarName, { readonly because: string; readonly key: string | null }>> = {
  pipelock: { because: 'open: every bottle has pipelock', key: 'egress' },
  'git-gate': { because: 'open: the spec has git remotes', key: 'git' },
  supervise: { because: 'open: the spec turns supervise on', key: 'supervise.enabled' },
};

function sidecarLane(input: DiagramInput, sidecar: DiagramSidecar, index: number): Lane {
  const { network, plan } = input;
  const { name, gatewayPort, hostPort } = sidecar;
  const { because, key } = ASKED[name];
  const allowed = name === 'pipelock' ? `, which is asked to let through ${wordEgress(input)}` : '';
  const dialled = network?.gatewayName ?? plan.subnet?.gateway ?? 'gateway';
  return {
    id: `sidecar:${name}`,
    target: 'sidecar',
    title: name,
    column: 'host',
    guestSide: `${dialled}:${gatewayPort}`,
    guestShort: String(gatewayPort),
    farSide: hostPort === null ? '' : String(hostPort),
    asked: 'open',
    askedBecause: `${because}${allowed}.`,
    standing: 'not-verified',
    known: NOT_VERIFIED,
    sentence: `${name} is asked for, not verified.`,
    because: isIgnored(input)
      ? (network?.ignoring.statement ?? '')
      : 'Nothing has been run in this bottle, and no fact says that the programs on this host do this.',
    lines: [...specLines(input.places, key), ...forwardLines(input, index)],
    facts: isIgnored(input) ? [showFact(network?.ignoring.fact ?? '')] : [],
  };
}

function wordEgress({ plan: { spec } }: DiagramInput): string {
  const { preset, allow } = spec.egress;
  if (preset === 'open') return 'every host';
  if (allow.length === 0) return 'no host';
  const shown = allow.slice(0, 3).map(plainText).join(', ');
  return allow.length > 3 ? `${shown} and ${allow.length - 3} more` : shown;
}

function mountLane(input: DiagramInput, mount: Mount, index: number): Lane {
  const guest = plainText(mount.guest);
  const host = plainText(mount.host);
  const notCarried = input.network?.mountsNotCarried ?? null;
  return {
    id: `host-files:${index}`,
    target: 'host-files',
    title: lastStep(host),
    column: 'host',
    guestSide: guest,
    guestShort: '',
    farSide: mount.mode,
    asked: 'open',
    askedBecause: `open, ${mount.mode}: \`${host}\` as \`${guest}\`.`,
    standing: 'not-verified',
    known: notCarried === null ? NOT_VERIFIED : 'asked for, in no file',
    sentence: `${host} is asked for, ${notCarried === null ? 'not verified' : 'and no file asks for it'}.`,
    because: notCarried ?? 'This version writes no file for this backend.',
    lines: specLines(input.places, `mounts[${index}]`, 'mounts'),
    facts: [],
  };
}

function secretsLane(input: DiagramInput): readonly Lane[] {
  const taken = input.plan.spec.env.flatMap(({ name, value }) => (value.kind === 'host' ? [{ name, value }] : []));
  const [first] = taken;
  if (first === undefined) return [];
  const names = taken.map(({ name }) => plainText(name));
  const count = taken.length === 1 ? '1 value' : `${taken.length} values`;
  return [
    {
      id: 'secrets',
      target: 'secrets',
      title: 'Environment',
      column: 'host',
      guestSide: taken.length === 1 ? `$${names[0] ?? ''}` : `${taken.length} variables`,
      guestShort: '',
      farSide: count,
      asked: 'open',
      askedBecause: `open: ${names.join(', ')}, taken from the host when the bottle starts.`,
      standing: 'not-verified',
      known: NOT_VERIFIED,
      sentence: `${count} of the host's environment ${taken.length === 1 ? 'is' : 'are'} asked for, not verified.`,
      because: 'Only the names are kept here; no file of ours holds a value that is taken when the bottle starts.',
      lines: names.flatMap((name) => specLines(input.places, `env.${name}`)),
      facts: [],
    },
  ];
}

/** The lines of the network's file that forward one sidecar's port. */
function forwardLines({ network, files }: DiagramInput, index: number): LaneLines[] {
  const key = `port_forwards[${index}]`;
  const file = files.find(({ name }) => name === network?.file);
  const lines = (file?.reasons ?? []).filter((reason) => reason.key.startsWith(`${key}.`)).map(({ line }) => line);
  if (file === undefined || lines.length === 0) return [];
  return [{ file: file.name, from: Math.min(...lines), to: Math.max(...lines), note: key }];
}
