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
  const appended = await files.appendLine(bottlePaths(slug).log, line);
  if (!appended.ok) log.error('act-not-logged', { slug, act: act.act, code: appended.error.code });
}

/** Reads the bottle's acts, oldest first; lines that are no acts (cut off by a crash, from a newer version) are left out. */
export async function readActs({ files }: Pick<World, 'files'>, slug: Slug): Promise<readonly Act[]> {
  const read = await files.read(bottlePaths(slug).log, LIMIT_BYTES);
  if (read.status !== 'found') return [];
  const lines = new TextDecoder().decode(read.bytes).split('\n');
  return lines.flatMap((line) => {
    const act = actSchema.safeParse(parseJson(line));
    return act.success ? [act.data] : [];
  });
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
