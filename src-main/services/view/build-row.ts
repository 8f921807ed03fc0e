import type { BottleRow } from '#shared/contract/schemas/bottle';
import { isReady } from '#shared/backends/backend';
import { findBackend } from '#shared/backends/registry';
import { sha256Hex } from '#shared/base/sha256';
import { buildSubnet } from '#shared/network/build-subnet';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { HostFacts } from '#shared/model/host-facts';
import type { Problem } from '#shared/model/problem';
import type { ShieldJudgement } from '#shared/model/shield';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { readSpec, type JudgedSpec } from '../bottle/read-spec.ts';
import { sayProblem } from '../fail.ts';
import { runFolder } from '../plan/run-folder.ts';
import { wantedSidecars } from '../plan/wanted-sidecars.ts';
import { healStage } from '../stage/heal-stage.ts';
import { findPreparedAt, readActs, type Act } from '../stage/log-acts.ts';
import { readStage, type StageRead } from '../stage/read-stage.ts';
import { listDrifted, recordOf, type StageRecord } from '../stage/stage-record.ts';
import type { World } from '../world.ts';

/** What a row is made from. */
export interface RowParts {
  readonly slug: Slug;
  readonly judged: JudgedSpec;
  readonly stage: StageRead;
  readonly acts: readonly Act[];
  readonly host: HostFacts;
}

/** Reads everything that a row of the list says of one bottle. */
export async function readRowParts(world: World, slug: Slug, host: HostFacts): Promise<RowParts> {
  await healStage(world, slug);
  const [judged, stage, acts] = await Promise.all([
    readSpec(world, slug),
    readStage(world.files, bottlePaths(slug).stage),
    readActs(world, slug),
  ]);
  return { slug, judged, stage, acts, host };
}

/** Makes one row of the list from hashes alone; nothing is compared by text and no port is tried. */
export function buildRow(world: World, parts: RowParts): BottleRow {
  const { slug, judged, stage, host } = parts;
  const record = recordOf(stage);
  const problems = [...judged.problems, ...stageProblems(world, parts)];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const { shield, reasons } = judgeShield(judged, host);
  const drifted = record === null ? [] : listDrifted(record);
  return {
    slug,
    name: judged.partial.name ?? slug,
    color: judged.partial.color ?? 'slate',
    backend: judged.partial.backend,
    shield,
    shieldReasons: reasons.map((reason) => ({ ...reason })),
    subnet: record?.octet === undefined || record.octet === null ? null : buildSubnet(record.octet).cidr,
    sidecars: (record?.sidecars ?? []).map((sidecar) => ({ ...sidecar })),
    state: findState(world, parts, record),
    preparedAt: findTime(parts),
    driftedFiles: drifted.length,
    problemCount: problems.length,
    firstProblem: errors[0] ?? problems[0] ?? null,
  };
}

/** A row for something in bottles/ that is no bottle this version can name. */
export function buildForeignRow(name: string, path: string, message: string): BottleRow {
  return {
    slug: name,
    name,
    color: 'slate',
    backend: null,
    shield: 'unknown',
    shieldReasons: [{ statement: message, fact: null }],
    subnet: null,
    sidecars: [],
    state: 'damaged',
    preparedAt: null,
    driftedFiles: 0,
    problemCount: 1,
    firstProblem: { code: 'foreign-folder', severity: 'error', path, line: 1, column: 1, key: '', message },
  };
}

/** The shield of a spec on this host; what cannot be planned is unknown, with the reason. */
export function judgeShield({ partial }: JudgedSpec, host: HostFacts): ShieldJudgement {
  if (partial.backend === null) {
    return {
      shield: 'unknown',
      reasons: [{ statement: 'Unknown: the spec cannot be read as far as its backend.', fact: null }],
    };
  }
  return findBackend(partial.backend).judgeShield(host);
}

function findState(world: World, parts: RowParts, record: StageRecord | null): BottleRow['state'] {
  if (parts.stage.status === 'none') return 'never-prepared';
  if (record === null) return 'damaged';
  if (listDrifted(record).length > 0) return 'drifted';
  const { spec, sha256 } = parts.judged;
  if (sha256 !== record.specSha256) return 'changed';
  return spec === null || isSameDraft(world, { ...parts, spec, record }) ? 'prepared' : 'changed';
}

/** Whether the spec, rendered with the recorded allocation, still comes to the recorded files. */
function isSameDraft(
  world: World,
  { slug, spec, host, record }: RowParts & { readonly spec: BottleSpec; readonly record: StageRecord },
): boolean {
  const backend = findBackend(spec.backend);
  if (!isReady(backend)) return false;
  const wanted = wantedSidecars(spec);
  if (wanted.join() !== record.sidecars.map(({ name }) => name).join()) return false;
  const subnet = record.octet === null ? null : buildSubnet(record.octet);
  const allocation = { subnet, sidecars: record.sidecars };
  const plan = backend.plan({ slug, spec, host, allocation, allocationNotes: [], runFolder: runFolder(world, slug) });
  const drafts = backend.render(plan, host);
  return drafts.ok && drafts.value.every(({ name, text }) => record.sha256ByName.get(name) === sha256Hex(text));
}

function stageProblems({ files }: World, { slug, stage }: RowParts): Problem[] {
  const path = absolutePath(files.root, bottlePaths(slug).stage);
  const at = (code: string, message: string): Problem[] => [
    { code, severity: 'error', path, line: 1, column: 1, key: '', message },
  ];
  switch (stage.status) {
    case 'damaged':
      return at('stage-damaged', `The stage cannot be read. ${stage.reason} Prepare the bottle again to set it aside.`);
    case 'newer':
      return at('newer-version', 'The stage was written by a newer version of Corkboard and is left alone.');
    case 'refused':
      return at(stage.problem.code, sayProblem(stage.problem));
    case 'none':
    case 'found':
      return [];
  }
}

function findTime({ stage, acts }: RowParts): string | null {
  if (stage.status !== 'found') return null;
  return findPreparedAt(acts, stage.planSha256) ?? stage.writtenAt.toISOString();
}
