import * as z from 'zod/mini';
import type { FileIdentity } from '#main/capabilities/tool-finder';
import type { ToolFinding, ToolId } from '#shared/model/tool';
import type { World } from '../world.ts';

/** What was seen of one program, and when and under which search. */
export interface RememberedTool {
  readonly finding: ToolFinding;
  /** The program's file at that time; null for a program that was not found. */
  readonly identity: FileIdentity | null;
  readonly seenAtMs: number;
}

/** The programs seen under one search (PATH, home, settings). */
export type RememberedTools = ReadonlyMap<ToolId, RememberedTool>;

const PATH = 'cache/tools.json';
/** Two programs with three runs of 64 kB each, and JSON's escapes. */
const LIMIT_BYTES = 4_000_000;

const textOrNull = z.nullable(z.string());
const runSchema = z.object({
  argv: z.array(z.string()),
  outcome: z.enum(['exited', 'signalled', 'timed-out', 'flooded', 'not-started']),
  exitCode: z.nullable(z.number()),
  signal: textOrNull,
  stdout: z.string(),
  stderr: z.string(),
  startError: textOrNull,
});
const locationSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('found'),
    path: z.string(),
    foundBy: z.enum(['setting', 'path', 'login-path', 'usual-place']),
  }),
  z.object({ status: z.literal('missing'), searched: z.array(z.string()) }),
  z.object({ status: z.literal('refused'), path: z.string(), reason: z.string() }),
]);
const cacheSchema = z.object({
  version: z.literal(1),
  searchKey: z.string(),
  tools: z.array(
    z.object({
      finding: z.object({ tool: z.enum(['smolvm', 'gvproxy']), location: locationSchema, runs: z.array(runSchema) }),
      identity: z.nullable(
        z.object({ path: z.string(), inode: z.string(), sizeBytes: z.number(), changedAtMs: z.number() }),
      ),
      seenAtMs: z.number(),
    }),
  ),
});

/** Reads what was remembered under the same search; a damaged, newer or foreign cache counts as empty. */
export async function readToolCache({ files }: Pick<World, 'files'>, searchKey: string): Promise<RememberedTools> {
  const read = await files.read(PATH, LIMIT_BYTES);
  if (read.status !== 'found') return new Map();
  try {
    const cache = cacheSchema.safeParse(JSON.parse(new TextDecoder().decode(read.bytes)));
    if (!cache.success || cache.data.searchKey !== searchKey) return new Map();
    return new Map(cache.data.tools.map((tool) => [tool.finding.tool, tool]));
  } catch {
    return new Map();
  }
}

/** Remembers what was seen; a cache that cannot be written costs time later and nothing else. */
export async function writeToolCache(
  { files, log }: Pick<World, 'files' | 'log'>,
  searchKey: string,
  tools: RememberedTools,
): Promise<void> {
  // A cache begins no state root: one that was moved away could not be put back.
  if ((await files.lookAtRoot()).status === 'missing') return;
  const text = `${JSON.stringify({ version: 1, searchKey, tools: [...tools.values()] })}\n`;
  const written = await files.writeFile(PATH, text);
  if (!written.ok) log.error('tool-cache-not-written', { code: written.error.code });
}

/** Whether two looks at a file saw the same file. */
export function isSameFile(left: FileIdentity | null, right: FileIdentity | null): boolean {
  if (left === null || right === null) return false;
  return (
    left.path === right.path &&
    left.inode === right.inode &&
    left.sizeBytes === right.sizeBytes &&
    left.changedAtMs === right.changedAtMs
  );
}
