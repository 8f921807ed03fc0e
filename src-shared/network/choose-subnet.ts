import { err, ok, type Result } from '#shared/base/result';
import { findOverlap, nameNetwork, SUBNET_OCTETS } from '#shared/host/subnet-octets';
import type { HostNetwork } from '#shared/model/host-facts';
import type { Subnet } from '#shared/model/plan';
import type { Note } from '#shared/model/problem';
import type { Slug } from '#shared/model/slug';
import { buildSubnet } from './build-subnet.ts';
import { preferredOctet } from './preferred-octet.ts';

/** What stands against octets: who holds which, which one this bottle holds already, and where the host routes. */
export interface SubnetContext {
  /** Octets by holder's slug; an empty text is a holder that could not be told. */
  readonly held: ReadonlyMap<number, string>;
  /** The octet that this bottle holds, or null. */
  readonly own: number | null;
  readonly networks: readonly HostNetwork[];
}

/** The chosen subnet, with a note for everything that is not as preferred. */
export interface SubnetChoice {
  readonly subnet: Subnet;
  readonly notes: readonly Note[];
}

/** Bottles hold every octet there is. */
export interface SubnetsExhausted {
  readonly code: 'subnets-exhausted';
  readonly message: string;
}

/**
 * Chooses the subnet of a bottle: the one it holds, else its preferred one, else the next that no other bottle holds
 * and no host network overlaps.
 *
 * The answer depends on the arguments alone, so the plan that was reviewed is the plan that is written. Where host
 * networks cover every free octet the first free one is taken all the same, and said.
 */
export function chooseSubnet(slug: Slug, context: SubnetContext): Result<SubnetChoice, SubnetsExhausted> {
  const { held, networks } = context;
  const own = context.own !== null && SUBNET_OCTETS.includes(context.own) ? context.own : null;
  const preferred = preferredOctet(slug);
  const unheld = orderOctets(preferred, own).filter((octet) => findHolder(held, octet, slug) === null);
  const [first] = unheld;
  if (first === undefined) return err(exhausted(slug));
  const chosen = unheld.find((octet) => findOverlap(networks, octet) === null) ?? null;
  if (chosen === null) return ok({ subnet: buildSubnet(first), notes: noteOverlap(slug, first, context) });
  const why = (octet: number): string | null => whyNot(octet, slug, context);
  return ok({ subnet: buildSubnet(chosen), notes: noteChoice({ chosen, own, preferred, why }) });
}

/** Every octet once: the bottle's own, then from the preferred one up, wrapping. */
function orderOctets(preferred: number, own: number | null): readonly number[] {
  const at = SUBNET_OCTETS.indexOf(preferred);
  const wrapped = [...SUBNET_OCTETS.slice(at), ...SUBNET_OCTETS.slice(0, at)];
  return own === null ? wrapped : [own, ...wrapped.filter((octet) => octet !== own)];
}

/** Who else holds an octet, or null. */
function findHolder(held: SubnetContext['held'], octet: number, slug: Slug): string | null {
  const holder = held.get(octet);
  return holder === undefined || holder === slug ? null : holder;
}

/** What stands against an octet, in words, or null. */
function whyNot(octet: number, slug: Slug, { held, networks }: Omit<SubnetContext, 'own'>): string | null {
  const { cidr } = buildSubnet(octet);
  const holder = findHolder(held, octet, slug);
  if (holder !== null) return `${cidr} is held by ${holder === '' ? 'another bottle' : holder}`;
  const network = findOverlap(networks, octet);
  return network === null ? null : `${nameNetwork(network)} overlaps ${cidr}`;
}

interface Choice {
  readonly chosen: number;
  readonly own: number | null;
  readonly preferred: number;
  readonly why: (octet: number) => string | null;
}

function noteChoice({ chosen, own, preferred, why }: Choice): readonly Note[] {
  const wanted = chosen === own ? preferred : (own ?? preferred);
  if (chosen === wanted) return [];
  const { cidr } = buildSubnet(chosen);
  const reason = why(wanted);
  if (reason !== null) return [steppedNote(chosen, reason)];
  const message = `${cidr} is kept from before; ${buildSubnet(wanted).cidr}, which the slug prefers, is free by now.`;
  return [{ code: 'subnet-kept', message }];
}

/** The notes of a subnet that is taken although a host network overlaps it. */
function noteOverlap(slug: Slug, octet: number, { held, networks }: SubnetContext): readonly Note[] {
  const network = findOverlap(networks, octet);
  const overlap = network === null ? 'a host network' : nameNetwork(network);
  const message = `${buildSubnet(octet).cidr} is taken although ${overlap} overlaps it, because host networks overlap every subnet that no other bottle holds.`;
  const why = whyNot(preferredOctet(slug), slug, { held, networks: [] });
  const stepped = why === null ? [] : [steppedNote(octet, why)];
  return [...stepped, { code: 'subnet-overlaps-route', message }];
}

function steppedNote(chosen: number, why: string): Note {
  return { code: 'subnet-stepped', message: `${buildSubnet(chosen).cidr} is taken, because ${why}.` };
}

function exhausted(slug: Slug): SubnetsExhausted {
  const message = `Bottles hold all ${SUBNET_OCTETS.length} subnets, so there is none for ${slug}. \`corkboard cleanup SLUG\` frees that of a bottle.`;
  return { code: 'subnets-exhausted', message };
}
