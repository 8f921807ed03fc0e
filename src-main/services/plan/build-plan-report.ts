import { sha256Hex } from '#shared/base/sha256';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import type { Draft } from '#shared/model/draft';
import type { CommandGroup, Plan } from '#shared/model/plan';
import { formatMode } from '#shared/stage/format-mode';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { statusOf, type StageRecord } from '../stage/stage-record.ts';

type PlannedFile = PlanReport['files'][number];

/** What the report of a plan is made from. */
export interface ReportParts {
  readonly root: string;
  readonly plan: Plan;
  readonly files: PlannedFile[];
  readonly reviewId: string;
  readonly commands: readonly CommandGroup[];
}

/** Lists the drafts of a plan as files with their place, hash and standing. */
export function listPlannedFiles(parts: {
  readonly root: string;
  readonly slug: Slug;
  readonly drafts: readonly Draft[];
  readonly record: StageRecord | null;
}): PlannedFile[] {
  const stage = absolutePath(parts.root, bottlePaths(parts.slug).stage);
  return parts.drafts.map(({ name, text, mode }) => {
    const sha256 = sha256Hex(text);
    const status = statusOf(parts.record, name, sha256);
    return { name, path: `${stage}/${name}`, sha256, mode: formatMode(mode), status };
  });
}

/** Makes the report of a plan as `plan --json` prints it. */
export function buildPlanReport({ root, plan, files, reviewId, commands }: ReportParts): PlanReport {
  return {
    slug: plan.slug,
    backend: plan.backend,
    reviewId,
    subnet: plan.subnet?.cidr ?? null,
    gateway: plan.subnet?.gateway ?? null,
    sidecars: plan.sidecars.map((sidecar) => ({ ...sidecar })),
    env: plan.env.map(({ name }) => name),
    files,
    stage: absolutePath(root, bottlePaths(plan.slug).stage),
    notes: plan.notes.map((note) => ({ ...note })),
    commands: commands.flatMap((group) => group.commands.map(({ argv }) => [...argv])),
  };
}
