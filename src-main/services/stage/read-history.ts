import { sha256Hex } from '#shared/base/sha256';
import type { Slug } from '#shared/model/slug';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { placeStages } from '../history/place-stages.ts';
import { runBounded } from '../run-bounded.ts';
import type { World } from '../world.ts';
import { findPreparedAt, type Act } from './log-acts.ts';
import { PLAN_NAME, readStage, type StageRead } from './read-stage.ts';
import { sortHistory } from './stage-folders.ts';

type HistoryEntry = BottleDetail['history'][number];

/** What the times of former stages are found by. */
interface HistoryTimes {
  /** Oldest first. */
  readonly acts: readonly Act[];
  readonly present: StageRead;
}

/** Lists the former stages of a bottle, newest first; one that cannot be read is dated by its neighbours in the log, where that is plain. */
export async function readHistory(world: World, slug: Slug, { acts, present }: HistoryTimes): Promise<HistoryEntry[]> {
  const { history } = bottlePaths(slug);
  const names = sortHistory(await world.files.list(history));
  const stages = await runBounded(names, 4, async ({ number, name }) => ({
    number,
    stage: await readStage(world.files, `${history}/${name}`),
  }));
  const newer = present.status === 'none' ? [] : [planHashOf(present)];
  const places = placeStages(acts, [...newer, ...stages.map(({ stage }) => planHashOf(stage))]).slice(newer.length);
  return stages.map(({ number, stage }, index) => ({
    number,
    preparedAt:
      stage.status === 'found' ? findPreparedAt(acts, stage.planSha256) : (acts[places[index] ?? -1]?.time ?? null),
    files: listNames(stage),
    whole: stage.status === 'found' && stage.isWhole,
  }));
}

function planHashOf(stage: StageRead): string | null {
  return stage.status === 'found' ? stage.planSha256 : null;
}

/** Reads one former stage by its number; null when there is none. */
export async function readFormer(world: World, slug: Slug, number: number): Promise<StageRead | null> {
  const { history } = bottlePaths(slug);
  const found = sortHistory(await world.files.list(history)).find((former) => former.number === number);
  return found === undefined ? null : await readStage(world.files, `${history}/${found.name}`);
}

function listNames(stage: StageRead): string[] {
  if (stage.status !== 'found' && stage.status !== 'damaged') return [];
  return [...stage.files.keys()].filter((name) => name !== PLAN_NAME);
}

/** Finds the bytes of a file by its name and hash among the former stages. */
export async function findFormerBytes(
  world: World,
  slug: Slug,
  wanted: { readonly name: string; readonly sha256: string },
): Promise<Uint8Array | null> {
  const { history } = bottlePaths(slug);
  for (const { name } of sortHistory(await world.files.list(history))) {
    const read = await world.files.read(`${history}/${name}/${wanted.name}`, 4_000_000);
    if (read.status === 'found' && sha256Hex(read.bytes) === wanted.sha256) return read.bytes;
  }
  return null;
}
