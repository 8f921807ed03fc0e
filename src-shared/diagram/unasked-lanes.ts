import type { HostNetwork } from '#shared/model/host-facts';
import { UNASKED_TARGETS, type UnaskedTarget } from '#shared/model/target';
import type { Lane, LaneLines } from './diagram.ts';
import { type DiagramInput, isIgnored, isNamed } from './diagram-input.ts';
import { showFact, specLines } from './evidence.ts';
import { plainText } from './plain-text.ts';

interface TargetWords {
  readonly title: string;
  readonly column: Lane['column'];
  /** What the guest would dial where no fact tells. */
  readonly guestSide: string;
  /** As a sentence begins with it. */
  readonly subject: string;
}

const WORDS: Readonly<Record<UnaskedTarget, TargetWords>> = {
  'host-loopback': { title: 'Host loopback', column: 'host', guestSide: 'every port', subject: 'Host loopback' },
  'host-address': {
    title: 'Own addresses',
    column: 'host',
    guestSide: 'every port',
    subject: "The host's own addresses",
  },
  'host-port-control': {
    title: 'Port control',
    column: 'host',
    guestSide: 'listeners',
    subject: "The host's port control",
  },
  'name-resolution': { title: 'Host resolver', column: 'host', guestSide: 'every name', subject: 'Name resolution' },
  inbound: { title: 'Host to guest', column: 'host', guestSide: 'every port', subject: 'The way from host to guest' },
  lan: { title: 'LAN', column: 'outside', guestSide: 'every address', subject: 'The LAN' },
  vpn: { title: 'VPN', column: 'outside', guestSide: 'every address', subject: 'The VPN' },
  'link-local': {
    title: 'Link-local',
    column: 'outside',
    guestSide: '169.254.0.0/16',
    subject: 'Link-local and cloud metadata',
  },
  internet: {
    title: 'Internet',
    column: 'outside',
    guestSide: 'every address',
    subject: 'The internet, past pipelock,',
  },
  'other-bottles': {
    title: 'Other bottles',
    column: 'outside',
    guestSide: 'every address',
    subject: 'The other bottles',
  },
};

/** Interfaces of machines that a program made up: tunnels, which lead to a VPN. */
const TUNNEL = /^(?:wg|tun|tap|utun|ppp|tailscale|zt|nordlynx|ipsec)/;
/** Interfaces behind which only this host lies. */
const INNER = /^(?:lo|docker|br-|veth|virbr|podman|cni|vmnet|bridge)/;

/** A lane for everything that a guest could reach and no line of its spec asks for. */
export function listUnaskedLanes(input: DiagramInput): readonly Lane[] {
  const vpn = listNetworks(input, (device) => TUNNEL.test(device));
  return UNASKED_TARGETS.filter((target) => target !== 'vpn' || vpn.length > 0).map((target) => lane(input, target));
}

function lane(input: DiagramInput, target: UnaskedTarget): Lane {
  const { title, column, guestSide, subject } = WORDS[target];
  const way = input.network?.implied[target];
  const isWorse = way !== undefined && isNamed(input.shield, way.fact);
  const networks = networksOf(input, target);
  const verb = target === 'other-bottles' || target === 'host-address' ? 'are' : 'is';
  return {
    id: target,
    target,
    title,
    column,
    guestSide: plainText(networks?.address ?? (isWorse ? shownThrough(way.through, target) : guestSide)),
    guestShort: '',
    farSide: plainText(networks?.device ?? (isWorse && target === 'internet' ? 'direct' : '')),
    asked: 'closed',
    askedBecause: askedBecause(input, target),
    standing: isWorse ? 'worse' : 'unknown',
    known: isWorse ? 'open, not asked for' : 'unknown',
    sentence: isWorse
      ? `${subject} ${verb} open, not asked for.`
      : `Whether ${lowerFirst(subject)} ${verb} open is not known.`,
    because: isWorse ? way.because : whyUnknown(input, target),
    lines:
      isIgnored(input) && isWorse ? wholeFile(input) : specLines(input.places, target === 'internet' ? 'egress' : null),
    facts: isWorse ? [showFact(way.fact), ...ignoringFact(input)] : [],
  };
}

function shownThrough(through: string, target: UnaskedTarget): string {
  return target === 'host-address' ? WORDS[target].guestSide : through;
}

function askedBecause({ plan: { spec } }: DiagramInput, target: UnaskedTarget): string {
  if (target !== 'internet') return 'closed: no line of `bottle.toml` asks for it.';
  const { preset, allow } = spec.egress;
  if (preset === 'open') return 'closed but through pipelock: the preset `open` asks for every host there.';
  const hosts = allow.length === 1 ? '1 host' : `${allow.length} hosts`;
  return `closed but through pipelock, for the ${hosts} of \`egress.allow\`.`;
}

function whyUnknown({ network, shield }: DiagramInput, target: UnaskedTarget): string {
  if (network !== null && network.implied[target] === undefined && isNamed(shield, network.ignoring.fact)) {
    return 'No fact that this version judges by tells.';
  }
  const own = shield.reasons.filter(({ statement }) => statement.startsWith('Unknown'));
  return plainText(own[0]?.statement ?? 'No fact about the programs on this host tells.');
}

function ignoringFact({ network }: DiagramInput): Lane['facts'] {
  return network === null ? [] : [showFact(network.ignoring.fact)];
}

/** The whole of the network's file: none of its lines is read. */
function wholeFile({ network, files }: DiagramInput): LaneLines[] {
  const file = files.find(({ name }) => name === network?.file);
  if (network === null || file === undefined) return [];
  const note = `${file.lineCount} lines, no key that ${network.boundary} reads`;
  return [{ file: file.name, from: 1, to: file.lineCount, note }];
}

function networksOf(input: DiagramInput, target: UnaskedTarget): { address: string; device: string } | null {
  if (target !== 'lan' && target !== 'vpn') return null;
  const found =
    target === 'vpn'
      ? listNetworks(input, (device) => TUNNEL.test(device))
      : listNetworks(input, (device) => !TUNNEL.test(device) && !INNER.test(device));
  const [first] = found;
  if (first === undefined) return null;
  const more = found.length - 1;
  return { address: more === 0 ? `${first.address}/${first.bits}` : `${found.length} networks`, device: first.device };
}

/** The networks of some interfaces, each once; a route that covers half of the world says where the way out is. */
function listNetworks({ host }: DiagramInput, isWanted: (device: string) => boolean): readonly HostNetwork[] {
  const seen = new Set<string>();
  return host.networks.filter(({ address, bits, device }) => {
    const key = `${address}/${bits}`;
    if (bits < 8 || bits === 32 || !isWanted(device) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
