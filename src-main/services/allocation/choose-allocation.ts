import { chooseSubnet } from '#shared/network/choose-subnet';
import type { Result } from '#shared/base/result';
import { ok } from '#shared/base/result';
import type { HostNetwork } from '#shared/model/host-facts';
import type { Allocation } from '#shared/model/plan';
import type { Note } from '#shared/model/problem';
import { fail } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import { choosePorts, type PortsAsked } from './choose-ports.ts';
import type { HeldThings } from './held-things.ts';

/** From what an allocation is chosen. */
export interface AllocationAsked extends Omit<PortsAsked, 'held'> {
  readonly held: HeldThings;
  readonly networks: readonly HostNetwork[];
  /** The octet of the last stage, or null. */
  readonly recordedOctet: number | null;
}

/** An allocation that is not held yet, with everything in it that is not as preferred. */
export interface AllocationProposal {
  readonly allocation: Allocation;
  readonly notes: readonly Note[];
}

/** Chooses subnet and host ports for one bottle without holding them. */
export async function chooseAllocation(asked: AllocationAsked): Promise<Result<AllocationProposal, ServiceFailure>> {
  const { held, slug, networks } = asked;
  const subnet = chooseSubnet(slug, { held: held.subnets, own: findOwnOctet(asked), networks });
  if (!subnet.ok) return fail('subnets-exhausted', subnet.error.message);
  const ports = await choosePorts({ ...asked, held: held.ports });
  if (ports.sidecars === null) {
    return fail(
      'ports-exhausted',
      'Every port from 20000 to 32767 is in use or held by a bottle. `corkboard cleanup SLUG` frees those of a bottle.',
    );
  }
  return ok({
    allocation: { subnet: subnet.value.subnet, sidecars: ports.sidecars },
    notes: [...subnet.value.notes, ...ports.notes],
  });
}

/** The octet that the bottle holds: the recorded one, else any other (a prepare that ended midway). */
function findOwnOctet({ held, slug, recordedOctet }: AllocationAsked): number | null {
  const mine = [...held.subnets].filter(([, holder]) => holder === slug).map(([octet]) => octet);
  if (recordedOctet !== null && mine.includes(recordedOctet)) return recordedOctet;
  return mine.length === 0 ? null : Math.min(...mine);
}
