import * as z from 'zod/mini';
import type { Slug } from '#shared/model/slug';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import type { World } from '../world.ts';

/** One thing that was done to a bottle, as a line of its log.jsonl. */
export interface Act {
  /** ISO 8601. */
  readonly time: string;
  readonly host: string;
  readonly act: 'create' | 'import' | 'edit' | 'accept' | 'prepare' | 'restore' | 'undo-restore' | 'cleanup';
  /** The hash of the plan.json that the act wrote, where it wrote one. */
  readonly planSha256?: string | undefined;
  /** The hash of the spec that the act wrote or rested on. */
  readonly specSha256?: string | undefined;
}

const actSchema = z.object({
  time: z.string(),
  host: z.string(),
  act: z.enum(['create', 'import', 'edit', 'accept', 'prepare', 'restore', 'undo-restore', 'cleanup']),
  planSha256: z.optional(z.string()),
  specSha256: z.optional(z.string()),
});

/** Some six thousand acts; every row of the list reads them, so it stays short. One log before it is kept. */
const FULL_BYTES = 1_000_000;
/** One from a version that set no bound is still read. */
const LIMIT_BYTES = 8_000_000;

/**
 * Appends one act to the bottle's log.
 *
 * The act itself is done by then, so a log that cannot be written is told to the program's log and to nobody else.
 */
export async function logAct(
  { files, clock, host, log }: Pick<World, 'files' | 'clock' | 'host' | 'log'>,
  slug: Slug,
  act: Omit<Act, 'time' | 'host'>,
): Promise<void> {
  const line = JSON.stringify({ time: clock.now().toISOString(), host, ...act });
  const { log: place, formerLog } = bottlePaths(slug);
  const appended = await files.appendLine(place, line, { limitBytes: FULL_BYTES, former: formerLog });
  if (!appended.ok) log.error('act-not-logged', { slug, act: act.act, code: appended.error.code });
}

/** Reads the bottle's acts, oldest first; lines that are no acts (cut off by a crash, from a newer version) are left out. */
export async function readActs({ files }: Pick<World, 'files'>, slug: Slug): Promise<readonly Act[]> {
  const paths = bottlePaths(slug);
  // The former one last: a log that is put aside between the two reads is met twice then, rather than not at all.
  const current = await readText(files, paths.log);
  const former = await readText(files, paths.formerLog);
  const lines = (former.startsWith(current) ? former : `${former}\n${current}`).split('\n');
  return lines.flatMap((line) => {
    const act = actSchema.safeParse(parseJson(line));
    return act.success ? [act.data] : [];
  });
}

async function readText(files: World['files'], place: string): Promise<string> {
  const read = await files.read(place, LIMIT_BYTES);
  return read.status === 'found' ? new TextDecoder().decode(read.bytes) : '';
}

/** When a stage came about: the time of the last act that wrote this plan.json, or null when the log does not tell. */
export function findPreparedAt(acts: readonly Act[], planSha256: string): string | null {
  return acts.findLast((act) => act.planSha256 === planSha256)?.time ?? null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
