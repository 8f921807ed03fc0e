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
  const preferred = preferredOctet(slug);
  const isFree = (octet: number): boolean => (context.held.get(octet) ?? slug) === slug;
  const free = orderOctets(preferred, context.own).filter(isFree);
  const [first] = free;
  if (first === undefined) return err(exhausted(slug));
  const chosen = free.find((octet) => findOverlap(context.networks, octet) === null);
  return ok({
    subnet: buildSubnet(chosen ?? first),
    notes: chosen === undefined ? noteOverlap(slug, first, context) : noteStep(slug, { chosen, preferred, ...context }),
  });
}

/** Every octet once: the bottle's own, then from the preferred one up, wrapping. */
function orderOctets(preferred: number, own: number | null): readonly number[] {
  const at = SUBNET_OCTETS.indexOf(preferred);
  const wrapped = [...SUBNET_OCTETS.slice(at), ...SUBNET_OCTETS.slice(0, at)];
  return own !== null && SUBNET_OCTETS.includes(own) ? [own, ...wrapped.filter((octet) => octet !== own)] : wrapped;
}

function exhausted(slug: Slug): SubnetsExhausted {
  const message = `Bottles hold all ${SUBNET_OCTETS.length} subnets, so there is none for ${slug}. \`corkboard cleanup SLUG\` frees that of a bottle.`;
  return { code: 'subnets-exhausted', message };
}

function noteOverlap(slug: Slug, octet: number, { held, own, networks }: SubnetContext): readonly Note[] {
  const network = findOverlap(networks, octet);
  const step = noteStep(slug, { chosen: octet, preferred: preferredOctet(slug), held, own, networks: [] });
  if (network === null) return step;
  const message = `${buildSubnet(octet).cidr} is taken although ${nameNetwork(network)} overlaps it, because host networks overlap every subnet that no bottle holds.`;
  return [...step, { code: 'subnet-overlaps-route', message }];
}

interface Step extends SubnetContext {
  readonly chosen: number;
  readonly preferred: number;
}

function noteStep(slug: Slug, { chosen, preferred, held, networks, own }: Step): readonly Note[] {
  if (chosen !== own && own !== null && SUBNET_OCTETS.includes(own)) {
    const network = findOverlap(networks, own);
    const why = network === null ? null : `${nameNetwork(network)} overlaps ${buildSubnet(own).cidr}`;
    if (why !== null) return [stepped(chosen, why)];
  }
  if (chosen === preferred) return [];
  const wanted = buildSubnet(preferred).cidr;
  const holder = held.get(preferred) ?? slug;
  if (holder !== slug) return [stepped(chosen, `${wanted} is held by ${holder === '' ? 'another bottle' : holder}`)];
  const network = findOverlap(networks, preferred);
  if (network !== null) return [stepped(chosen, `${nameNetwork(network)} overlaps ${wanted}`)];
  const message = `${buildSubnet(chosen).cidr} is kept from the last prepare; ${wanted}, which this slug prefers, is free by now.`;
  return [{ code: 'subnet-kept', message }];
}

function stepped(chosen: number, why: string): Note {
  return { code: 'subnet-stepped', message: `${buildSubnet(chosen).cidr} is taken, because ${why}.` };
}
