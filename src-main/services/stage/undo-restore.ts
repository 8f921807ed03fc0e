import { ok, type Result } from '#shared/base/result';
import type { Slug } from '#shared/model/slug';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { logAct } from './log-acts.ts';
import { readStage, type StageFile } from './read-stage.ts';
import { sortHistory } from './stage-folders.ts';
import { writeStage } from './write-stage.ts';

/** The newest former stage where all of it can be written back as it was; null where something in it cannot be read. */
export async function findUndoable({ files }: World, slug: Slug): Promise<number | null> {
  const { history } = bottlePaths(slug);
  const newest = sortHistory(await files.list(history))[0];
  if (newest === undefined) return null;
  const former = await readWhole(files, `${history}/${newest.name}`);
  return former === null ? null : newest.number;
}

/**
 * Takes a restore back: what lay there before lies there again, byte for byte, and the record goes into history.
 *
 * Refused when the stage is not what the restore left: something newer is never replaced by an undo.
 */
export async function undoRestore(
  world: World,
  slug: Slug,
  number: number,
): Promise<Result<{ slug: string; files: string[] }, ServiceFailure>> {
  const { history, stage: place } = bottlePaths(slug);
  const name = sortHistory(await world.files.list(history)).find((former) => former.number === number)?.name;
  const former = name === undefined ? null : await readWhole(world.files, `${history}/${name}`);
  if (former === null) {
    return fail('history-not-found', `What lay there before is not in history any more, so the restore stays.`);
  }
  const present = await readStage(world.files, place);
  if (present.status === 'refused') return failFromState(present.problem);
  if (present.status === 'none')
    return fail('stage-not-found', `${slug} has no stage now, so there is nothing to undo.`);
  if (present.status !== 'found' || !present.isWhole || present.planSha256 !== former.planSha256) {
    return fail(
      'plan-changed',
      `The files of ${slug} changed after the restore, so it is not undone. Nothing was written.`,
    );
  }
  const files = [...former.files].map(([file, { bytes }]) => ({ name: file, content: bytes, mode: 0o600 }));
  const written = await writeStage(world, { slug, files, isFormerDamaged: false });
  if (!written.ok) return written;
  await logAct(world, slug, { act: 'undo-restore', planSha256: former.planSha256 });
  return ok({ slug, files: files.map((file) => file.name) });
}

interface Whole {
  readonly planSha256: string;
  readonly files: ReadonlyMap<string, StageFile>;
}

async function readWhole(files: World['files'], folder: string): Promise<Whole | null> {
  const [entries, stage] = await Promise.all([files.list(folder), readStage(files, folder)]);
  // A link, a folder or a file too large to be ours could not be put back as it was.
  const isAll = stage.status === 'found' && entries.every(({ name }) => stage.files.has(name));
  return isAll ? stage : null;
}
