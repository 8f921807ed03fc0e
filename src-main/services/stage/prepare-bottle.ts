import { ok, type Result } from '#shared/base/result';
import { sha256Hex } from '#shared/base/sha256';
import type { NewFile } from '#main/capabilities/state-files';
import { refuseUnjudged } from '#shared/backends/refuse-unjudged';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { HostFacts } from '#shared/model/host-facts';
import type { Slug } from '#shared/model/slug';
import { buildPlanJson, writePlanJson } from '#shared/stage/plan-json';
import { holdAllocation } from '../allocation/hold-allocation.ts';
import type { HeldThings } from '../allocation/held-things.ts';
import { readPowers } from '../bottle/accepted-powers.ts';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { failInvalid } from '../bottle/fail-invalid.ts';
import type { JudgedSpec } from '../bottle/read-spec.ts';
import { fail, failFromState } from '../fail.ts';
import { findReadyBackend, makePlan, type MadePlan } from '../plan/make-plan.ts';
import { checkTools } from '../preflight/check-tools.ts';
import type { PrepareOptions, ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { logAct } from './log-acts.ts';
import { PLAN_NAME, readStage, SPEC_NAME, type StageRead } from './read-stage.ts';
import { removeWhole, writeStage } from './write-stage.ts';

/** A bottle read and judged, with what is known of the host, ready to be prepared. */
export interface PrepareAsked {
  readonly slug: Slug;
  readonly judged: JudgedSpec;
  readonly stage: StageRead;
  readonly host: HostFacts;
  /** Everybody's holdings where one run prepares many bottles. */
  readonly held: HeldThings | null;
}

/** A conflict lost means that another bottle holds one more thing, so this is far beyond what a race can need. */
const ATTEMPTS = 1_000;

/**
 * Prepares one bottle: refuses what must not be written, binds the review, holds the allocation, writes the stage.
 *
 * Until the review is bound nothing is held and nothing is written.
 */
export async function prepareBottle(
  world: World,
  asked: PrepareAsked,
  options: PrepareOptions,
): Promise<Result<MadePlan, ServiceFailure>> {
  const { spec, content, sha256 } = asked.judged;
  if (spec === null || content === null || sha256 === null) return failInvalid(asked.judged);
  const refusal = await findRefusal(world, { ...asked, spec, options });
  if (!refusal.ok) return refusal;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stage = attempt === 0 ? asked.stage : await readStage(world.files, bottlePaths(asked.slug).stage);
    const made = await planAndHold(world, { ...asked, stage, spec, specSha256: sha256, options });
    if (!made.ok) return made;
    const written = await writeMade(world, { ...asked, stage, made: made.value, content, specSha256: sha256 });
    if (!written.ok) return written;
    const kept = await keepHeld(world, asked, made.value);
    if (!kept.ok) return kept;
    if (kept.value) return made;
  }
  return failTaken(asked.slug);
}

/**
 * Looks again whether the bottle holds what its stage names: a cleanup that ran meanwhile can have freed it.
 *
 * Where another bottle has it by now, the stage goes again and the answer is false.
 */
async function keepHeld(
  world: World,
  asked: PrepareAsked,
  { plan }: MadePlan,
): Promise<Result<boolean, ServiceFailure>> {
  const held = asked.held ?? nothingHeld();
  const outcome = await holdAllocation({ files: world.files, slug: asked.slug, allocation: plan, held });
  if (!outcome.ok) return outcome;
  if (outcome.value === 'held') return ok(true);
  const removed = await removeWhole(world, asked.slug, bottlePaths(asked.slug).stage);
  return removed.ok ? ok(false) : failFromState(removed.error);
}

function failTaken(slug: Slug): ReturnType<typeof fail> {
  return fail('ports-exhausted', `Other bottles kept taking what was chosen for ${slug}. Prepare it again.`);
}

interface Step extends PrepareAsked {
  readonly spec: BottleSpec;
  readonly options: PrepareOptions;
}

function nothingHeld(): HeldThings {
  return { subnets: new Map(), ports: new Map() };
}

async function findRefusal(world: World, step: Step): Promise<Result<void, ServiceFailure>> {
  const backend = findReadyBackend(step.spec);
  if (!backend.ok) return backend;
  if (step.stage.status === 'refused') return failFromState(step.stage.problem);
  const { powers, powersHash, powersAccepted } = await readPowers(world, step.slug, step.spec);
  if (!powersAccepted) {
    const message = `${step.slug} asks for powers on this host that nobody has accepted yet.`;
    return fail('powers-not-accepted', message, { powers, powersHash, problems: [...step.judged.problems] });
  }
  const unjudged = refuseUnjudged(step.spec);
  if (unjudged !== null) return fail(unjudged.code, unjudged.message);
  if (step.options.allowMissingTools) return ok(undefined);
  return await checkTools(world, backend.value.tools, step.host);
}

async function planAndHold(
  world: World,
  step: Step & { readonly specSha256: string },
): Promise<Result<MadePlan, ServiceFailure>> {
  const { slug, options } = step;
  // With no index of the run's own, each plan reads what it needs; holding only brings an index up to date.
  const held = step.held ?? nothingHeld();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = await makePlan(world, { ...step, movePorts: options.movePorts });
    if (!made.ok) return made;
    const { report, plan } = made.value;
    if (options.reviewId !== null && options.reviewId !== report.reviewId) {
      const message = `What would be written for ${slug} is no longer what was reviewed. Nothing was written.`;
      return fail('plan-changed', message, { plan: report });
    }
    const outcome = await holdAllocation({ files: world.files, slug, allocation: plan, held });
    if (!outcome.ok) return outcome;
    if (outcome.value === 'held') return made;
  }
  return failTaken(slug);
}

interface Write extends PrepareAsked {
  readonly made: MadePlan;
  readonly content: string | Uint8Array;
  readonly specSha256: string;
}

async function writeMade(world: World, write: Write): Promise<Result<void, ServiceFailure>> {
  const { slug, made, specSha256, stage } = write;
  const planText = writePlanJson(buildPlanJson({ plan: made.plan, drafts: made.drafts, specSha256, host: write.host }));
  const files: NewFile[] = [
    ...made.drafts.map(({ name, text, mode }) => ({ name, content: text, mode })),
    { name: SPEC_NAME, content: write.content, mode: 0o600 },
    // Last: a folder with a plan.json whose hashes hold was written to its end.
    { name: PLAN_NAME, content: planText, mode: 0o600 },
  ];
  const planSha256 = sha256Hex(planText);
  const isThere = stage.status === 'found' && stage.isWhole && stage.planSha256 === planSha256;
  if (!isThere) {
    const written = await writeStage(world, { slug, files, isFormerDamaged: stage.status === 'damaged' });
    if (!written.ok) return written;
  }
  await logAct(world, slug, { act: 'prepare', planSha256, specSha256 });
  return ok(undefined);
}
