import type { Result } from '#shared/base/result';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { HostFacts } from '#shared/model/host-facts';
import type { SidecarPort } from '#shared/model/sidecar';
import type { Slug } from '#shared/model/slug';
import { chooseAllocation, type AllocationProposal } from '../allocation/choose-allocation.ts';
import { heldPath, readHeld, readHolder, type HeldThings } from '../allocation/held-things.ts';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { runFolder } from './run-folder.ts';
import { wantedSidecars } from './wanted-sidecars.ts';

/** What the last stage says of the allocation. */
interface RecordedAllocation {
  readonly octet: number | null;
  readonly sidecars: readonly SidecarPort[];
}

/** For which bottle an allocation is proposed, and what is known. */
export interface ProposalAsked {
  readonly slug: Slug;
  readonly spec: BottleSpec;
  readonly host: HostFacts;
  readonly recorded: RecordedAllocation | null;
  readonly movePorts: boolean;
  /** Everybody's holdings where they were read already; null reads what is needed. */
  readonly held: HeldThings | null;
}

/**
 * Proposes subnet and ports without holding them.
 *
 * A bottle whose stage says what it holds costs a few small reads; only one that needs something new makes us read
 * what all bottles hold.
 */
export async function proposeAllocation(
  world: World,
  asked: ProposalAsked,
): Promise<Result<AllocationProposal, ServiceFailure>> {
  if (asked.held === null && asked.recorded !== null) {
    const own = await readOwn(world, asked.slug, asked.recorded);
    const proposed = await choose(world, asked, own);
    if (proposed.ok && isHeld(proposed.value, own, asked.slug)) return proposed;
  }
  return await choose(world, asked, asked.held ?? (await readHeld(world.files)));
}

async function choose(
  world: World,
  { slug, spec, host, recorded, movePorts }: ProposalAsked,
  held: HeldThings,
): Promise<Result<AllocationProposal, ServiceFailure>> {
  const { root } = world.files;
  return await chooseAllocation({
    prober: world.ports,
    stateRoot: root,
    slug,
    wanted: wantedSidecars(spec),
    held,
    recorded: recorded?.sidecars ?? [],
    recordedOctet: recorded?.octet ?? null,
    networks: host.networks,
    movePorts,
    ownFolders: [absolutePath(root, bottlePaths(slug).folder), runFolder(world, slug)],
  });
}

/** Reads the holders of what the last stage names, and of nothing else. */
async function readOwn({ files }: World, slug: Slug, recorded: RecordedAllocation): Promise<HeldThings> {
  const held: HeldThings = { subnets: new Map(), ports: new Map() };
  const look = async (kind: 'subnet' | 'port', number: number): Promise<void> => {
    const holder = await readHolder(files, heldPath(kind, number));
    if (holder === slug) (kind === 'subnet' ? held.subnets : held.ports).set(number, holder);
  };
  await Promise.all([
    ...(recorded.octet === null ? [] : [look('subnet', recorded.octet)]),
    ...recorded.sidecars.map(({ hostPort }) => look('port', hostPort)),
  ]);
  return held;
}

function isHeld({ allocation }: AllocationProposal, held: HeldThings, slug: Slug): boolean {
  const { subnet, sidecars } = allocation;
  const hasSubnet = subnet === null || held.subnets.get(subnet.octet) === slug;
  return hasSubnet && sidecars.every(({ hostPort }) => held.ports.get(hostPort) === slug);
}
