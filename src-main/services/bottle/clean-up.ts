import { ok, type Result } from '#shared/base/result';
import { parseSlug } from '#shared/bottle/parse-slug';
import { buildSubnet } from '#shared/network/build-subnet';
import type { CleanupReport } from '#shared/contract/schemas/bottle';
import type { Slug } from '#shared/model/slug';
import type { StateProblem } from '#main/capabilities/state-files';
import { holdAllocation } from '../allocation/hold-allocation.ts';
import { heldPath, readHeld, type HeldThings } from '../allocation/held-things.ts';
import { fail, failFromState } from '../fail.ts';
import { runFolder } from '../plan/run-folder.ts';
import type { ServiceFailure } from '../services.ts';
import { logAct } from '../stage/log-acts.ts';
import { readStage } from '../stage/read-stage.ts';
import { recordOf } from '../stage/stage-record.ts';
import { sortFolders } from '../stage/stage-folders.ts';
import { removeWhole } from '../stage/write-stage.ts';
import type { World } from '../world.ts';
import { absolutePath, bottlePaths } from './bottle-paths.ts';

/** One thing that a cleanup removes. */
interface Removal {
  /** Relative to the state root. */
  readonly place: string;
  readonly why: string;
  /** A folder of a stage, which goes under another name before it is emptied. */
  readonly isStage: boolean;
  /** The bottle that a held thing is thought to have outlived. */
  readonly goneHolder?: string;
}

interface CleanupAsked {
  readonly slug: Slug;
  readonly withSpec: boolean;
}

/** Says what a cleanup would remove, in the order in which it would. */
export async function planCleanup(
  world: World,
  text: string,
  withSpec: boolean,
): Promise<Result<CleanupReport, ServiceFailure>> {
  const planned = await listRemovals(world, text, withSpec);
  return planned.ok ? ok(toReport(world, planned.value.removals)) : planned;
}

/** Removes what is ours of a bottle; the spec and its history only when asked to. Answers what was removed. */
export async function cleanUp(
  world: World,
  text: string,
  withSpec: boolean,
): Promise<Result<CleanupReport, ServiceFailure>> {
  const planned = await listRemovals(world, text, withSpec);
  if (!planned.ok) return planned;
  const { slug, removals, isThere } = planned.value;
  // Said before it is done: a bottle without a stage is then known to be cleaned up, not cut off.
  if (isThere && !withSpec) await logAct(world, slug, { act: 'cleanup' });
  for (const removal of removals) {
    const removed = await removeOne(world, slug, removal);
    if (!removed.ok) return failFromState(removed.error);
  }
  const given = await giveBack(world, slug);
  return given.ok ? ok(toReport(world, removals)) : given;
}

async function removeOne(world: World, slug: Slug, removal: Removal): Promise<Result<void, StateProblem>> {
  const { place, isStage, goneHolder } = removal;
  const paths = bottlePaths(slug);
  if (isStage) return await removeWhole(world, slug, place);
  // A bottle of that name can have been made since, and what it was left is its own then.
  if (goneHolder !== undefined && (await listBottles(world)).has(goneHolder)) return ok(undefined);
  if (place === paths.folder && (await world.files.list(paths.history)).length > 0) {
    // Cut off in the middle, a removal leaves no half of a former stage under its name.
    const removed = await removeWhole(world, slug, paths.history);
    if (!removed.ok) return removed;
  }
  return await world.files.remove(place);
}

/**
 * Gives a bottle back what its stage names, where a prepare got through while its things were freed.
 *
 * Where another bottle was faster, that stage goes as well: nothing that others hold is named by a stage.
 */
async function giveBack(world: World, slug: Slug): Promise<Result<void, ServiceFailure>> {
  const { stage } = bottlePaths(slug);
  const record = recordOf(await readStage(world.files, stage));
  if (record === null) return ok(undefined);
  const { octet, sidecars } = record;
  const allocation = { subnet: octet === null ? null : buildSubnet(octet), sidecars };
  const held = { subnets: new Map<number, string>(), ports: new Map<number, string>() };
  const outcome = await holdAllocation({ files: world.files, slug, allocation, held });
  if (!outcome.ok) return outcome;
  if (outcome.value === 'held') return ok(undefined);
  const removed = await removeWhole(world, slug, stage);
  return removed.ok ? ok(undefined) : failFromState(removed.error);
}

async function listBottles({ files }: World): Promise<ReadonlySet<string>> {
  return new Set((await files.list('bottles')).map(({ name }) => name));
}

async function listRemovals(
  world: World,
  text: string,
  withSpec: boolean,
): Promise<Result<{ slug: Slug; removals: readonly Removal[]; isThere: boolean }, ServiceFailure>> {
  const parsed = parseSlug(text);
  // In this order: a bottle that is made and prepared meanwhile is in the second, so its things are not taken for orphans.
  const held = await readHeld(world.files);
  const bottles = await listBottles(world);
  const holders = [...held.ports.values(), ...held.subnets.values()];
  if (!parsed.ok || (!bottles.has(text) && !holders.includes(text))) {
    const obstacle = await world.files.findObstacle('bottles');
    if (obstacle !== null) return failFromState(obstacle);
    return fail('bottle-not-found', `There is no bottle named ${text.slice(0, 60)}, and nothing is held for it.`);
  }
  const slug = parsed.value;
  const stage = await readStage(world.files, bottlePaths(slug).stage);
  if (stage.status === 'newer') {
    return fail('newer-version', `The stage of ${slug} was written by a newer version of Corkboard and is left alone.`);
  }
  if (stage.status === 'refused') return failFromState(stage.problem);
  const removals = [
    ...(await listBottleRemovals(world, { slug, withSpec }, stage.status !== 'none')),
    ...(await listRunRemovals(world, slug)),
    ...listHeldRemovals(held, slug, bottles),
  ];
  return ok({ slug, removals, isThere: bottles.has(text) });
}

/** What goes of the bottle's folder. What waits goes first: it would be taken for an interrupted prepare. */
async function listBottleRemovals(world: World, asked: CleanupAsked, hasStage: boolean): Promise<readonly Removal[]> {
  const { folder, stage, edits } = bottlePaths(asked.slug);
  const entries = await world.files.list(folder);
  const { waiting, removed } = sortFolders(entries);
  const removals = [
    ...waiting.map((name) => removal(`${folder}/${name}`, 'left over from a prepare that was cut off', true)),
    ...(hasStage ? [removal(stage, 'the files that prepare wrote', true)] : []),
    ...removed.map((name) => removal(`${folder}/${name}`, 'left over from a removal that was cut off')),
  ];
  if (!asked.withSpec || entries.length === 0) return removals;
  const unsaved = await world.files.list(edits);
  const texts = unsaved.length === 1 ? '1 text that was' : `${unsaved.length} texts that were`;
  return [
    ...removals,
    ...(unsaved.length === 0 ? [] : [removal(edits, `${texts} typed and not saved, or put aside`)]),
    removal(folder, 'the spec and its history'),
  ];
}

async function listRunRemovals(world: World, slug: Slug): Promise<readonly Removal[]> {
  const folder = runFolder(world, slug);
  const below = `${world.files.root}/`;
  if (!folder.startsWith(below)) return [];
  const name = folder.slice(`${below}run/`.length);
  const isThere = (await world.files.list('run')).some((entry) => entry.name === name);
  return isThere ? [removal(`run/${name}`, 'sockets of the bottle')] : [];
}

/** What is held goes last: while a stage names a port, nobody else must be able to take it. */
function listHeldRemovals(held: HeldThings, slug: Slug, bottles: ReadonlySet<string>): readonly Removal[] {
  const all = [
    ...[...held.subnets].map(([number, holder]) => ({ kind: 'subnet' as const, number, holder })),
    ...[...held.ports].map(([number, holder]) => ({ kind: 'port' as const, number, holder })),
  ];
  return all.flatMap(({ kind, number, holder }) => {
    const place = heldPath(kind, number);
    if (holder === slug) return [removal(place, `the ${kind} is held for ${slug}`)];
    if (holder === '') return [removal(place, `the ${kind} is held for no bottle that could be told`)];
    const why = `the ${kind} is held for ${holder}, which is gone`;
    return bottles.has(holder) ? [] : [{ ...removal(place, why), goneHolder: holder }];
  });
}

function removal(place: string, why: string, isStage = false): Removal {
  return { place, why, isStage };
}

function toReport({ files }: World, removals: readonly Removal[]): CleanupReport {
  return { remove: removals.map(({ place, why }) => ({ path: absolutePath(files.root, place), why })) };
}
