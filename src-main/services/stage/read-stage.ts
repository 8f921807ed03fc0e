import type { StateFiles, StateProblem } from '#main/capabilities/state-files';
import { sha256Hex } from '#shared/base/sha256';
import { parsePlanJson, type PlanJson } from '#shared/stage/plan-json';
import { stageIsWhole } from '#shared/stage/stage-is-whole';

/** One file of a stage as it lies on disk. */
export interface StageFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly changedAt: Date;
}

/** A stage folder, read whole. */
export type StageRead =
  | { readonly status: 'none' }
  | { readonly status: 'refused'; readonly problem: StateProblem }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'damaged'; readonly reason: string; readonly files: ReadonlyMap<string, StageFile> }
  | {
      readonly status: 'found';
      readonly plan: PlanJson;
      readonly planSha256: string;
      /** When plan.json was written, which is when the stage was. */
      readonly writtenAt: Date;
      /** Every hash of its plan.json holds. */
      readonly isWhole: boolean;
      readonly files: ReadonlyMap<string, StageFile>;
    };

/** The file of a stage that says what the others were when we wrote them. */
export const PLAN_NAME = 'plan.json';
/** The spec as it was prepared. */
export const SPEC_NAME = 'bottle.toml';

/** More than any file that we write; what is larger was not written by us. */
const LIMIT_BYTES = 4_000_000;

/** Reads a stage folder, the present one or one of history: each file once, with its hash. */
export async function readStage(files: StateFiles, folder: string): Promise<StageRead> {
  const entries = await files.list(folder);
  const read = await files.read(`${folder}/${PLAN_NAME}`, LIMIT_BYTES);
  if (read.status === 'missing' && entries.length === 0) return { status: 'none' };
  const onDisk = await readFiles(files, folder, entries);
  if (read.status === 'missing') return { status: 'damaged', reason: 'It has no plan.json.', files: onDisk };
  if (read.status === 'refused') {
    return read.problem.code === 'file-too-large'
      ? { status: 'damaged', reason: 'Its plan.json is too large to be one.', files: onDisk }
      : { status: 'refused', problem: read.problem };
  }
  const parsed = parsePlanJson(new TextDecoder().decode(read.bytes));
  switch (parsed.status) {
    case 'newer':
      return { status: 'newer', version: parsed.version };
    case 'damaged':
      return { status: 'damaged', reason: parsed.reason, files: onDisk };
    case 'ok': {
      const sha256ByName = new Map([...onDisk].map(([name, file]) => [name, file.sha256]));
      return {
        status: 'found',
        plan: parsed.value,
        planSha256: sha256Hex(read.bytes),
        writtenAt: read.changedAt,
        isWhole: stageIsWhole(parsed.value, sha256ByName),
        files: onDisk,
      };
    }
  }
}

async function readFiles(
  files: StateFiles,
  folder: string,
  entries: Awaited<ReturnType<StateFiles['list']>>,
): Promise<ReadonlyMap<string, StageFile>> {
  const found = new Map<string, StageFile>();
  const reads = await Promise.all(
    entries.map(async ({ name, kind }) => {
      return { name, read: kind === 'file' ? await files.read(`${folder}/${name}`, LIMIT_BYTES) : null };
    }),
  );
  // What cannot be read has no hash, so it differs from its record: drift, which is what it is.
  for (const { name, read } of reads) {
    if (read?.status !== 'found') continue;
    found.set(name, { bytes: read.bytes, sha256: sha256Hex(read.bytes), changedAt: read.changedAt });
  }
  return found;
}
