import type { Result } from '#shared/base/result';
import { parseSlug } from '#shared/bottle/parse-slug';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import type { Slug } from '#shared/model/slug';
import { readHeld } from '../allocation/held-things.ts';
import { failFromState } from '../fail.ts';
import { gatherHost } from '../plan/gather-host.ts';
import { runBounded } from '../run-bounded.ts';
import type { PrepareOptions, ServiceFailure } from '../services.ts';
import type { TakeTurns } from '../take-turns.ts';
import type { World } from '../world.ts';
import { prepareBottle } from './prepare-bottle.ts';
import { readBottle } from './read-bottle.ts';

/** One bottle's outcome in a run over all of them. */
export interface PreparedOne {
  readonly slug: string;
  readonly result: Result<PlanReport, ServiceFailure>;
}

/** How many bottles are written at once: their fsyncs overlap on the disk; with more, each file's making waits for them. */
const WIDTH = 6;

/** Prepares every bottle, reading the host and everybody's holdings once; one that fails does not stop the others. */
export async function prepareAll(
  world: World,
  takeTurns: TakeTurns,
  run: {
    readonly options: Omit<PrepareOptions, 'reviewId'>;
    readonly onDone: (slug: string, result: PreparedOne['result']) => void;
  },
): Promise<readonly PreparedOne[]> {
  const obstacle = await world.files.findObstacle('bottles');
  if (obstacle !== null) return [{ slug: 'bottles', result: failFromState(obstacle) }];
  const [slugs, host, held] = await Promise.all([
    listSlugs(world),
    gatherHost(world, 'remembered'),
    readHeld(world.files),
  ]);
  return await runBounded(slugs, WIDTH, async (slug) => {
    const prepared = await takeTurns(slug, async () => {
      const read = await readBottle(world, slug);
      return await prepareBottle(world, { slug, ...read, host, held }, { ...run.options, reviewId: null });
    });
    const result = prepared.ok ? { ok: true as const, value: prepared.value.report } : prepared;
    run.onDone(slug, result);
    return { slug, result };
  });
}

async function listSlugs({ files }: World): Promise<readonly Slug[]> {
  return (await files.list('bottles')).flatMap(({ name, kind }) => {
    const slug = parseSlug(name);
    return slug.ok && kind !== 'file' ? [slug.value] : [];
  });
}
