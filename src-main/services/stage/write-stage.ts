import type { NewFile, StateProblem } from '#main/capabilities/state-files';
import { ok, type Result } from '#shared/base/result';
import { sha256Hex } from '#shared/base/sha256';
import type { Slug } from '#shared/model/slug';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { PLAN_NAME, readStage } from './read-stage.ts';
import { sortFolders, sortHistory } from './stage-folders.ts';

/** A stage to be written and how the one before it is kept. */
export interface StageToWrite {
  readonly slug: Slug;
  readonly files: readonly NewFile[];
  /** The stage that lies there is set aside under a name that says so, and is never pruned. */
  readonly isFormerDamaged: boolean;
}

type StageWorld = Pick<World, 'files' | 'random' | 'log'>;

const KEPT = 20;
/** Each lost race means that another prepare of this very bottle got through. */
const ATTEMPTS = 100;

/**
 * Writes a stage beside the present one and swaps them; the former one becomes the newest of history/.
 *
 * At every moment the disk holds the whole old or the whole new stage. Other prepares of the same bottle, and healers
 * that saw the moment between the two renames, can run at the same time: the last swap wins, and each one lands.
 */
export async function writeStage(world: StageWorld, stage: StageToWrite): Promise<Result<void, ServiceFailure>> {
  const waiting = `${bottlePaths(stage.slug).folder}/stage.${world.random.hex(12)}`;
  const written = await world.files.writeFolder(waiting, stage.files);
  // A healer in another process took it for one that was cut off as soon as all of it lay there, and put it in place.
  if (!written.ok && (await isInPlace(world, stage))) return ok(undefined);
  if (!written.ok) return failFromState(written.error);
  const problem = await swapIn(world, stage, waiting);
  if (problem !== null) {
    await world.files.remove(waiting);
    return failFromState(problem);
  }
  await pruneHistory(world, stage.slug);
  return ok(undefined);
}

async function isInPlace({ files }: StageWorld, stage: StageToWrite): Promise<boolean> {
  const read = await readStage(files, bottlePaths(stage.slug).stage);
  const plan = stage.files.find(({ name }) => name === PLAN_NAME);
  return plan !== undefined && read.status === 'found' && read.isWhole && read.planSha256 === sha256Hex(plan.content);
}

async function swapIn({ files }: StageWorld, stage: StageToWrite, waiting: string): Promise<StateProblem | null> {
  const paths = bottlePaths(stage.slug);
  let problem: StateProblem | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { hasStage } = sortFolders(await files.list(paths.folder));
    const newest = hasStage ? sortHistory(await files.list(paths.history))[0] : undefined;
    const former = `${paths.history}/${(newest?.number ?? 0) + 1}${stage.isFormerDamaged ? '.damaged' : ''}`;
    const out = hasStage ? [{ from: paths.stage, to: former }] : [];
    const moved = await files.moveAll([...out, { from: waiting, to: paths.stage }]);
    if (moved.ok) return null;
    // A healer found ours waiting while no stage lay there, and has put it in place.
    if ((await files.list(waiting)).length === 0) return null;
    if (moved.error.code !== 'write-failed') return moved.error;
    problem = moved.error;
  }
  return problem;
}

/** Removes the oldest former stages beyond the twenty that are kept; those set aside as damaged are not counted. */
async function pruneHistory(world: StageWorld, slug: Slug): Promise<void> {
  const paths = bottlePaths(slug);
  const former = sortHistory(await world.files.list(paths.history)).filter(({ isDamaged }) => !isDamaged);
  for (const { name } of former.slice(KEPT)) {
    const removed = await removeWhole(world, slug, `${paths.history}/${name}`);
    if (!removed.ok) world.log.error('history-not-pruned', { slug, code: removed.error.code });
  }
}

/** Removes a folder of stages in two steps, so that nobody reads a half of it under its old name. */
export async function removeWhole(
  { files, random }: StageWorld,
  slug: Slug,
  folder: string,
): Promise<Result<void, StateProblem>> {
  const out = `${bottlePaths(slug).folder}/removed.${random.hex(12)}`;
  const moved = await files.moveAll([{ from: folder, to: out }]);
  if (moved.ok) return await files.remove(out);
  // What waited can be in place by now, and another process can have removed the same: then nothing of it is left here.
  const isGone = (await files.list(folder)).length === 0 && (await files.findObstacle(folder)) === null;
  return isGone ? ok(undefined) : moved;
}
