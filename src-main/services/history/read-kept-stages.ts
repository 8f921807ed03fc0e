import type { Slug } from '#shared/model/slug';
import type { ComparedStage } from '#shared/stage/describe-stage-change';
import type { TimelineEntry } from '#shared/contract/schemas/timeline';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { runBounded } from '../run-bounded.ts';
import { PLAN_NAME, readStage, type StageRead } from '../stage/read-stage.ts';
import { sortHistory } from '../stage/stage-folders.ts';
import { listDrifted, recordOf } from '../stage/stage-record.ts';
import type { World } from '../world.ts';

/** One stage that lies on disk. */
export interface KeptStage {
  /** Its number in history/; null is the present one. */
  readonly number: number | null;
  readonly read: StageRead;
}

/** Reads every stage of a bottle, newest first: the present one, then those of history/. */
export async function readKeptStages(world: World, slug: Slug): Promise<readonly KeptStage[]> {
  const { stage, history } = bottlePaths(slug);
  const former = sortHistory(await world.files.list(history));
  const places = [
    { number: null, folder: stage },
    ...former.map(({ number, name }) => ({ number, folder: `${history}/${name}` })),
  ];
  const kept = await runBounded(places, 4, async ({ number, folder }) => {
    return { number, read: await readStage(world.files, folder) };
  });
  return kept.filter(({ read }) => read.status !== 'none');
}

/** A stage as it is compared; null when it cannot be looked into. */
export function comparedStage(read: StageRead): ComparedStage | null {
  if (read.status !== 'found' && read.status !== 'damaged') return null;
  const decoder = new TextDecoder();
  const texts = [...read.files].filter(([name]) => name !== PLAN_NAME);
  return {
    plan: read.status === 'found' ? read.plan : null,
    texts: new Map(texts.map(([name, { bytes }]) => [name, decoder.decode(bytes)])),
  };
}

/** How a stage stands, with what is wrong with it in a sentence. */
export function describeKept({ number, read }: KeptStage): NonNullable<TimelineEntry['stage']> {
  switch (read.status) {
    case 'none':
      return { number, state: 'closed', trouble: 'It is gone.' };
    case 'newer':
      return { number, state: 'closed', trouble: 'A newer version of Corkboard wrote it. It is left alone.' };
    case 'refused':
      return { number, state: 'closed', trouble: read.problem.message };
    case 'damaged':
      return { number, state: 'damaged', trouble: `It is damaged. ${read.reason}` };
    case 'found': {
      if (read.isWhole) return { number, state: 'whole', trouble: null };
      const record = recordOf(read);
      const names = record === null ? [] : listDrifted(record);
      const verb = names.length === 1 ? 'is' : 'are';
      return { number, state: 'drifted', trouble: `${names.join(', ')} ${verb} not as written.` };
    }
  }
}
