import type { ReviewStanding } from '#shared/contract/schemas/review';
import type { HostFacts } from '#shared/model/host-facts';
import type { Slug } from '#shared/model/slug';
import type { HeldThings } from '../allocation/held-things.ts';
import { readPowers } from '../bottle/accepted-powers.ts';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { readBottle } from '../stage/read-bottle.ts';
import { buildFileViews } from '../view/build-file-views.ts';
import { findPlanFailure, planSpec } from '../view/build-spec-view.ts';
import type { World } from '../world.ts';
import { isTicked, readTicks } from './ticks.ts';

/** For which bottle, and what is known already. */
export interface StandingAsked {
  readonly slug: Slug;
  readonly host: HostFacts;
  /** Everybody's holdings where many bottles are asked for. */
  readonly held: HeldThings | null;
}

/** Tells which files of a bottle are not as they were written, and which of their bytes are ticked off. */
export async function readStanding(world: World, { slug, host, held }: StandingAsked): Promise<ReviewStanding> {
  const [{ judged, stage }, ticks] = await Promise.all([readBottle(world, slug), readTicks(world, slug)]);
  const { spec, text } = judged;
  const made = spec === null ? null : await planSpec(world, { slug, judged, stage, host, held, spec });
  const plan = made?.ok === true ? made.value : null;
  const powers = spec === null ? null : await readPowers(world, slug, spec);
  const views = buildFileViews({
    stageFolder: absolutePath(world.files.root, bottlePaths(slug).stage),
    drafts: plan?.drafts ?? [],
    reasons: new Map(),
    stage,
    specText: plan === null ? null : text,
    places: new Map(),
  });
  return {
    slug,
    reviewId: plan?.report.reviewId ?? null,
    failure: findPlanFailure(made, { spec, host }),
    powersAccepted: powers?.powersAccepted ?? true,
    writes: plan?.drafts.map(({ name }) => name) ?? [],
    files: views
      .filter(({ status }) => status !== 'same')
      .map(({ name, status, draft, disk }) => {
        const bytes = { file: name, draftSha256: draft?.sha256 ?? null, diskSha256: disk?.sha256 ?? null };
        return { ...bytes, status, isReviewed: isTicked(ticks, bytes) };
      }),
  };
}
