import { ok, type Result } from '#shared/base/result';
import { summarisePlan } from '#shared/report/summarise-plan';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { findBottle } from '../bottle/find-bottle.ts';
import { fail } from '../fail.ts';
import { gatherHost } from '../plan/gather-host.ts';
import { listDetails, makePlan, type MadePlan } from '../plan/make-plan.ts';
import { buildTimeline } from '../history/build-timeline.ts';
import { compareStages } from '../history/compare-stages.ts';
import { readKeptStages } from '../history/read-kept-stages.ts';
import type { PlanOutcome, PrepareOptions, ServiceFailure, StagesService } from '../services.ts';
import type { TakeTurns } from '../take-turns.ts';
import type { World } from '../world.ts';
import { diffBottle, viewFormer } from './compare-bottle.ts';
import { healStage } from './heal-stage.ts';
import { readActs } from './log-acts.ts';
import { prepareAll } from './prepare-all.ts';
import { failInvalid } from '../bottle/fail-invalid.ts';
import { prepareBottle } from './prepare-bottle.ts';
import { readBottle } from './read-bottle.ts';
import { restoreRecord } from './restore-record.ts';
import { undoRestore } from './undo-restore.ts';
import { sortFolders } from './stage-folders.ts';

/** Makes the use cases on what is written. */
export function createStages(world: World, takeTurns: TakeTurns): StagesService {
  const withBottle = async <Value>(
    text: string,
    step: (slug: Slug) => Promise<Result<Value, ServiceFailure>>,
  ): Promise<Result<Value, ServiceFailure>> => {
    const slug = await findBottle(world, text);
    return slug.ok ? await step(slug.value) : slug;
  };
  return {
    plan: (text) =>
      withBottle(text, async (slug) => {
        const made = await planBottle(world, slug);
        return made.ok ? ok(toOutcome(made.value)) : made;
      }),
    prepare: (text, options) => withBottle(text, (slug) => takeTurns(slug, () => prepareOne(world, slug, options))),
    prepareAll: (options, onDone = () => undefined) => prepareAll(world, takeTurns, { options, onDone }),
    diff: (text, historyNumber) =>
      withBottle(text, async (slug) => {
        const made = await planBottle(world, slug);
        return made.ok ? await diffBottle(world, { slug, made: made.value, historyNumber }) : made;
      }),
    restoreRecord: (text) => withBottle(text, (slug) => takeTurns(slug, () => restoreRecord(world, slug))),
    undoRestore: (text, number) => withBottle(text, (slug) => takeTurns(slug, () => undoRestore(world, slug, number))),
    getHistory: (text, number) =>
      withBottle(text, async (slug) => {
        const made = await planBottle(world, slug);
        return await viewFormer(world, { slug, number, made: made.ok ? made.value : null });
      }),
    getTimeline: (text) =>
      withBottle(text, async (slug) => {
        await healStage(world, slug);
        const [acts, stages] = await Promise.all([readActs(world, slug), readKeptStages(world, slug)]);
        return ok(buildTimeline(acts, stages));
      }),
    compareStages: (text, pair) => withBottle(text, (slug) => compareStages(world, slug, pair)),
    stagePath: (text) => withBottle(text, (slug) => findStage(world, slug)),
  };
}

async function planBottle(world: World, slug: Slug): Promise<Result<MadePlan, ServiceFailure>> {
  const { judged, stage } = await readBottle(world, slug);
  if (judged.spec === null || judged.sha256 === null) return failInvalid(judged);
  const host = await gatherHost(world, 'remembered');
  const { spec, sha256: specSha256 } = judged;
  return await makePlan(world, { slug, spec, specSha256, stage, host, movePorts: false, held: null });
}

async function prepareOne(
  world: World,
  slug: Slug,
  options: PrepareOptions,
): Promise<Result<PlanOutcome, ServiceFailure>> {
  const read = await readBottle(world, slug);
  const host = await gatherHost(world, 'remembered');
  const prepared = await prepareBottle(world, { slug, ...read, host, held: null }, options);
  return prepared.ok ? ok(toOutcome(prepared.value)) : prepared;
}

function toOutcome(made: MadePlan): PlanOutcome {
  const { plan, report, shield } = made;
  return { report, summary: summarisePlan(plan), details: listDetails(made), shield };
}

async function findStage(world: World, slug: Slug): Promise<Result<string, ServiceFailure>> {
  await healStage(world, slug);
  const paths = bottlePaths(slug);
  const { hasStage } = sortFolders(await world.files.list(paths.folder));
  return hasStage
    ? ok(absolutePath(world.files.root, paths.stage))
    : fail('stage-not-found', `${slug} was never prepared, so it has no files yet.`);
}
