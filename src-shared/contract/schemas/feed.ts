import * as z from 'zod/mini';
import { bottleRowSchema } from './bottle.ts';
import { checkSchema } from './check.ts';
import { remedySchema } from './problem.ts';
import { settingsViewSchema } from './settings.ts';

/** What the status bar and the empty states say about this host. */
const hostViewSchema = z.object({
  host: z.enum(['app', 'web']),
  platform: z.enum(['linux', 'darwin', 'other']),
  arch: z.string(),
  stateRoot: z.string(),
  /** What is wrong with the state root now, as far as a look tells; null when nothing is. */
  stateProblem: z.nullable(z.object({ message: z.string(), remedy: z.nullable(remedySchema) })),
  version: z.string(),
  tools: z.array(
    z.object({
      tool: z.string(),
      status: z.enum(['ok', 'missing', 'wrong-version', 'foreign', 'failed', 'checking']),
      version: z.nullable(z.string()),
    }),
  ),
  /** How many host ports and subnets are held, for the line under the list. */
  held: z.object({ ports: z.number(), subnets: z.number() }),
  settings: settingsViewSchema,
  /** The absolute path of the folder of the rolling logs. */
  logFolder: z.string(),
  /** The commit that this build was made from, where it is known, and the programs that main runs on. */
  build: z.object({
    commit: z.nullable(z.string()),
    runtime: z.array(z.object({ name: z.string(), version: z.string() })),
  }),
});

/** What the status bar says about this host. */
export type HostView = z.infer<typeof hostViewSchema>;

/** The whole state a page starts from; the events that follow carry the same run id and count on. */
export const snapshotSchema = z.object({
  runId: z.string(),
  number: z.number(),
  host: hostViewSchema,
  bottles: z.array(bottleRowSchema),
  checks: z.nullable(z.array(checkSchema)),
  checkedAt: z.nullable(z.string()),
});

/** The whole state a page starts from. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The first bottles of a long list, to be shown while the rest is still being read; it belongs to no number. */
export const openingSchema = z.object({
  bottles: z.array(bottleRowSchema),
  /** How many bottles there are beside these. */
  unread: z.number(),
});

/** The first bottles of a long list. */
export type Opening = z.infer<typeof openingSchema>;

/** One change since the number before it; a gap or another run id means: fetch the snapshot again. */
export const feedEventSchema = z.object({
  runId: z.string(),
  number: z.number(),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('bottle-changed'), row: bottleRowSchema }),
    /** Several at once, as after a look at all of them. */
    z.object({ kind: z.literal('bottles-changed'), rows: z.array(bottleRowSchema) }),
    z.object({ kind: z.literal('bottle-removed'), slug: z.string() }),
    z.object({ kind: z.literal('host-changed'), host: hostViewSchema }),
    z.object({
      kind: z.literal('checks-changed'),
      checks: z.array(checkSchema),
      checkedAt: z.string(),
    }),
  ]),
});

/** One change since the number before it. */
export type FeedEvent = z.infer<typeof feedEventSchema>;
