import * as z from 'zod/mini';
import { UNASKED_TARGETS } from '../../model/target.ts';

const laneSchema = z.object({
  id: z.string(),
  target: z.enum(['sidecar', 'host-files', 'secrets', ...UNASKED_TARGETS]),
  title: z.string(),
  column: z.enum(['host', 'outside']),
  guestSide: z.string(),
  guestShort: z.string(),
  farSide: z.string(),
  asked: z.enum(['open', 'closed']),
  askedBecause: z.string(),
  standing: z.enum(['not-verified', 'worse', 'unknown']),
  known: z.string(),
  sentence: z.string(),
  because: z.string(),
  lines: z.readonly(z.array(z.object({ file: z.string(), from: z.number(), to: z.number(), note: z.string() }))),
  facts: z.readonly(
    z.array(z.object({ id: z.string(), versions: z.string(), known: z.string(), statement: z.string() })),
  ),
});

/** The network of one bottle: a lane for everything that was asked for and for what nobody asked for. */
export const diagramSchema = z.object({
  guest: z.object({
    name: z.string(),
    command: z.string(),
    asked: z.nullable(z.string()),
    gets: z.nullable(z.string()),
  }),
  boundary: z.object({ name: z.nullable(z.string()), isEnforced: z.boolean() }),
  headline: z.string(),
  statements: z.readonly(z.array(z.object({ statement: z.string(), fact: z.nullable(z.string()) }))),
  lanes: z.readonly(z.array(laneSchema)),
});
