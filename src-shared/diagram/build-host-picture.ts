import { findOverlap, nameNetwork, SUBNET_OCTETS } from '#shared/host/subnet-octets';
import type { HostNetwork } from '#shared/model/host-facts';
import { buildSubnet } from '#shared/network/build-subnet';
import { HOST_PORTS } from '#shared/network/port-order';
import type { Collision, HostBottle, HostNetworkView, HostPicture, Orphan } from './host-picture.ts';
import { plainText } from './plain-text.ts';

/** From what the picture of all bottles is made. */
export interface HostPictureInput {
  readonly bottles: readonly Omit<HostBottle, 'octet' | 'collisions'>[];
  readonly networks: readonly HostNetwork[];
  /** Who holds what, by octet and by port; an empty text is a holder that could not be told. */
  readonly held: { readonly subnets: ReadonlyMap<number, string>; readonly ports: ReadonlyMap<number, string> };
  /** What the last look at the held ports found; null when nobody looked. */
  readonly tried: PortsTried | null;
}

/** What a look at the held ports found: the program that listens on each busy one. */
export interface PortsTried {
  readonly at: string;
  readonly count: number;
  /** By port; an empty text is a program that could not be told. */
  readonly busy: ReadonlyMap<number, string>;
}

/** Puts together who holds what on this host, and what of it meets something else. */
export function buildHostPicture(input: HostPictureInput): HostPicture {
  const { bottles, networks, tried } = input;
  const known = new Set(bottles.map(({ slug }) => slug));
  return {
    bottles: bottles.map((bottle) => {
      const octet = readOctet(bottle.subnet);
      const held = { ...bottle, name: plainText(bottle.name), octet };
      return { ...held, collisions: [...subnetCollisions(input, held), ...portCollisions(input, held)] };
    }),
    networks: listNetworks(networks),
    orphans: listOrphans(input, known),
    ports: { ...HOST_PORTS, triedAt: tried?.at ?? null, triedCount: tried?.count ?? 0 },
  };
}

type Holding = Omit<HostBottle, 'collisions'>;

function readOctet(subnet: string | null): number | null {
  const match = /^192\.168\.(\d{1,3})\.0\/24$/.exec(subnet ?? '');
  return match === null ? null : Number(match[1]);
}

function subnetCollisions({ networks, held }: HostPictureInput, { slug, octet }: Holding): readonly Collision[] {
  if (octet === null) return [];
  const subject = buildSubnet(octet).cidr;
  const network = findOverlap(networks, octet);
  const holder = held.subnets.get(octet);
  return [
    ...(network === null
      ? []
      : [say('subnet-overlaps-network', subject, `${plainText(nameNetwork(network))} overlaps ${subject}.`)]),
    ...holdCollisions({ slug, holder, subject, kind: 'subnet' }),
  ];
}

function portCollisions({ held, tried }: HostPictureInput, { slug, sidecars }: Holding): readonly Collision[] {
  return sidecars.flatMap(({ name, hostPort }) => {
    const subject = `port ${hostPort}`;
    const program = tried?.busy.get(hostPort);
    const who = program === '' ? 'a program that could not be told' : plainText(program ?? '');
    return [
      ...holdCollisions({ slug, holder: held.ports.get(hostPort), subject, kind: 'port' }),
      ...(program === undefined ? [] : [say('port-in-use', subject, `${subject} of ${name} is in use by ${who}.`)]),
    ];
  });
}

interface Held {
  readonly slug: string;
  readonly holder: string | undefined;
  readonly subject: string;
  readonly kind: 'subnet' | 'port';
}

function holdCollisions({ slug, holder, subject, kind }: Held): readonly Collision[] {
  if (holder === slug) return [];
  if (holder === undefined) {
    return [say(`${kind}-not-held`, subject, `${subject} is not held any more, so another bottle can take it.`)];
  }
  const who = holder === '' ? 'another bottle' : plainText(holder);
  return [say(`${kind}-held-by-other`, subject, `${subject} is held by ${who}.`)];
}

function say(code: Collision['code'], subject: string, message: string): Collision {
  return { code, subject, message: message.charAt(0).toUpperCase() + message.slice(1) };
}

function listNetworks(networks: readonly HostNetwork[]): readonly HostNetworkView[] {
  return networks.map((network) => {
    const covered = SUBNET_OCTETS.filter((octet) => findOverlap([network], octet) !== null);
    const [from] = covered;
    const to = covered.at(-1);
    return {
      kind: network.kind,
      device: plainText(network.device),
      network: `${network.address}/${network.bits}`,
      octets: from === undefined || to === undefined ? null : { from, to },
    };
  });
}

function listOrphans({ held }: HostPictureInput, known: ReadonlySet<string>): readonly Orphan[] {
  const subnets = [...held.subnets].map(([octet, holder]) => ({
    subject: buildSubnet(octet).cidr,
    octet,
    hostPort: null,
    holder: plainText(holder),
  }));
  const ports = [...held.ports].map(([hostPort, holder]) => ({
    subject: `port ${hostPort}`,
    octet: null,
    hostPort,
    holder: plainText(holder),
  }));
  return [
    ...subnets.sort((one, other) => one.octet - other.octet),
    ...ports.sort((one, other) => one.hostPort - other.hostPort),
  ].filter(({ holder }) => !known.has(holder));
}
