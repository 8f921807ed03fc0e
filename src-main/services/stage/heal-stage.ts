import type { StateFiles } from '#main/capabilities/state-files';
import type { Slug } from '#shared/model/slug';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import type { World } from '../world.ts';
import { readActs, type Act } from './log-acts.ts';
import { readStage } from './read-stage.ts';
import { sortFolders, sortHistory } from './stage-folders.ts';

/**
 * Completes or undoes the swap of a stage that was cut off, so that the bottle has its whole new stage or its whole old one.
 *
 * To be called before anything of a stage is read. It does something only where a folder waits and no stage lies there;
 * two that heal at once come to the same end. What cannot be healed now (read-only disk) is left for the next command.
 */
export async function healStage(world: Pick<World, 'files'>, slug: Slug): Promise<void> {
  const { files } = world;
  const paths = bottlePaths(slug);
  const { hasStage, waiting } = sortFolders(await files.list(paths.folder));
  if (hasStage || waiting.length === 0) return;
  const newest =
    (await findNewestWhole(
      files,
      waiting.map((name) => `${paths.folder}/${name}`),
    )) ?? (await findFormer(world, slug));
  if (newest !== null) await files.moveAll([{ from: newest, to: paths.stage }]);
}

/** The acts after which a bottle has a stage, or has none. */
const STAGE_ACTS: ReadonlySet<Act['act']> = new Set(['prepare', 'restore', 'undo-restore', 'cleanup']);

async function findNewestWhole(files: StateFiles, folders: readonly string[]): Promise<string | null> {
  let newest: { folder: string; writtenAt: Date } | null = null;
  for (const folder of folders) {
    const stage = await readStage(files, folder);
    if (stage.status !== 'found' || !stage.isWhole) continue;
    if (newest === null || stage.writtenAt > newest.writtenAt) newest = { folder, writtenAt: stage.writtenAt };
  }
  return newest?.folder ?? null;
}

/** The last whole former stage, unless the bottle has no stage because a person cleaned it up. */
async function findFormer(world: Pick<World, 'files'>, slug: Slug): Promise<string | null> {
  // What else was done since, such as an edit, has brought no stage back.
  const acts = (await readActs(world, slug)).filter(({ act }) => STAGE_ACTS.has(act));
  if (acts.at(-1)?.act === 'cleanup') return null;
  const { history } = bottlePaths(slug);
  for (const { name } of sortHistory(await world.files.list(history))) {
    const folder = `${history}/${name}`;
    const stage = await readStage(world.files, folder);
    if (stage.status === 'found' && stage.isWhole) return folder;
  }
  return null;
}
