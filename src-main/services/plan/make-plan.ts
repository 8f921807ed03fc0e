import { ok, type Result } from '#shared/base/result';
import { sha256Hex } from '#shared/base/sha256';
import { isReady, type ReadyBackend } from '#shared/backends/backend';
import { findBackend } from '#shared/backends/registry';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { Draft } from '#shared/model/draft';
import type { HostFacts } from '#shared/model/host-facts';
import type { CommandGroup, Plan } from '#shared/model/plan';
import type { ShieldJudgement } from '#shared/model/shield';
import type { Slug } from '#shared/model/slug';
import { detailRows, type DetailRow } from '#shared/report/detail-rows';
import { buildReviewId } from '#shared/stage/review-id';
import type { HeldThings } from '../allocation/held-things.ts';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { fail } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import { recordOf, type StageRecord } from '../stage/stage-record.ts';
import type { StageRead } from '../stage/read-stage.ts';
import type { World } from '../world.ts';
import { buildPlanReport, listPlannedFiles } from './build-plan-report.ts';
import { buildStageNotes } from './stage-notes.ts';
import { proposeAllocation } from './propose-allocation.ts';
import { runFolder } from './run-folder.ts';

/** From what one plan is made. */
export interface PlanAsked {
  readonly slug: Slug;
  readonly spec: BottleSpec;
  readonly specSha256: string;
  readonly host: HostFacts;
  readonly stage: StageRead;
  readonly movePorts: boolean;
  readonly held: HeldThings | null;
}

/** A plan with its drafts and the report that every host shows of it. */
export interface MadePlan {
  readonly plan: Plan;
  readonly drafts: readonly Draft[];
  readonly record: StageRecord | null;
  readonly backend: ReadyBackend;
  readonly shield: ShieldJudgement;
  readonly commands: readonly CommandGroup[];
  readonly report: PlanReport;
}

/** Makes the plan of one bottle against its stage; holds and writes nothing. */
export async function makePlan(world: World, asked: PlanAsked): Promise<Result<MadePlan, ServiceFailure>> {
  const backend = findReadyBackend(asked.spec);
  if (!backend.ok) return backend;
  if (asked.stage.status === 'newer') return failNewer(asked);
  const record = recordOf(asked.stage);
  const proposal = await proposeAllocation(world, { ...asked, recorded: record });
  if (!proposal.ok) return proposal;
  const planned = backend.value.plan({
    slug: asked.slug,
    spec: asked.spec,
    host: asked.host,
    allocation: proposal.value.allocation,
    allocationNotes: proposal.value.notes,
    runFolder: runFolder(world, asked.slug),
  });
  const rendered = backend.value.render(planned, asked.host);
  if (!rendered.ok) return fail('render-mismatch', rendered.error.message);
  const drafts = rendered.value;
  const files = listPlannedFiles({ root: world.files.root, slug: asked.slug, drafts, record });
  const notes = [...planned.notes, ...buildStageNotes({ ...asked, record, backend: backend.value })];
  const plan: Plan = { ...planned, notes };
  const reviewId = buildReviewId({
    specBytesSha256: asked.specSha256,
    drafts: drafts.map(({ name, text }) => ({ name, sha256: sha256Hex(text) })),
    notes,
  });
  const commands = backend.value.commands(plan, absolutePath(world.files.root, bottlePaths(asked.slug).stage));
  const report = buildPlanReport({ root: world.files.root, plan, files, reviewId, commands });
  const shield = backend.value.judgeShield(asked.host);
  return ok({ plan, drafts, record, commands, backend: backend.value, shield, report });
}

/** The rows of the folded details of a plan. */
export function listDetails({ plan, report, drafts }: MadePlan): DetailRow[] {
  return detailRows(plan, { stage: report.stage, fileNames: drafts.map(({ name }) => name) });
}

/** The backend of a spec, or why this version makes no plan with it. */
export function findReadyBackend(spec: BottleSpec): Result<ReadyBackend, ServiceFailure> {
  const backend = findBackend(spec.backend);
  return isReady(backend) ? ok(backend) : fail('backend-not-ready', backend.readiness.message);
}

function failNewer({ slug, stage }: PlanAsked): ReturnType<typeof fail> {
  const version = stage.status === 'newer' ? ` (version ${stage.version})` : '';
  return fail(
    'newer-version',
    `The stage of ${slug} was written by a newer version of Corkboard${version} and is left alone. Update Corkboard.`,
  );
}
