import { fileStatus } from '#shared/stage/file-status';
import type { PlanJson } from '#shared/stage/plan-json';
import type { SidecarPort } from '#shared/model/sidecar';
import { PLAN_NAME, SPEC_NAME, type StageRead } from './read-stage.ts';

/** What a stage's plan.json says was written, beside what lies there. */
export interface StageRecord {
  readonly plan: PlanJson;
  readonly octet: number | null;
  readonly sidecars: readonly SidecarPort[];
  readonly specSha256: string;
  /** The recorded hash of every file but plan.json itself, bottle.toml included. */
  readonly sha256ByName: ReadonlyMap<string, string>;
  readonly diskSha256ByName: ReadonlyMap<string, string>;
}

/** The record of a stage, or null where there is no stage that can be read. */
export function recordOf(stage: StageRead): StageRecord | null {
  if (stage.status !== 'found') return null;
  const { plan } = stage;
  return {
    plan,
    octet: plan.subnet?.octet ?? null,
    sidecars: plan.sidecars,
    specSha256: plan.specSha256,
    sha256ByName: new Map([
      [SPEC_NAME, plan.specSha256],
      ...plan.files.map(({ name, sha256 }) => [name, sha256] as const),
    ]),
    diskSha256ByName: new Map([...stage.files].map(([name, { sha256 }]) => [name, sha256])),
  };
}

/** The files of a stage that are not, or no longer, what was written, in the record's order. */
export function listDrifted(record: StageRecord): readonly string[] {
  return [...record.sha256ByName]
    .filter(([name, sha256]) => name !== PLAN_NAME && record.diskSha256ByName.get(name) !== sha256)
    .map(([name]) => name);
}

/** How one file that we would write stands to what was written and to what lies there. */
export function statusOf(
  record: StageRecord | null,
  name: string,
  draftSha256: string | null,
): ReturnType<typeof fileStatus> {
  return fileStatus({
    recordSha256: record?.sha256ByName.get(name) ?? null,
    diskSha256: record?.diskSha256ByName.get(name) ?? null,
    draftSha256,
  });
}
