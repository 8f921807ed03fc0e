import * as z from 'zod/mini';
import { BOTTLE_COLORS } from '../../model/bottle-spec.ts';
import {
  backendSchema,
  commandGroupSchema,
  detailRowSchema,
  planReportSchema,
  sidecarSchema,
  summaryRowSchema,
} from './plan-report.ts';
import { diagramSchema } from './diagram.ts';
import { failureCodeSchema } from './failure.ts';
import { fileViewSchema, gvproxyReadingSchema, historyEntrySchema } from './file-view.ts';
import { powerSchema, problemSchema } from './problem.ts';

/** How a bottle stands on disk. */
const bottleStateSchema = z.enum(['never-prepared', 'prepared', 'changed', 'drifted', 'damaged']);

/** A shield and why. */
const shieldJudgementSchema = z.object({
  shield: z.enum(['proven', 'predicted', 'unknown', 'broken']),
  reasons: z.array(z.object({ statement: z.string(), fact: z.nullable(z.string()) })),
});

/** One bottle in the list; what a broken spec cannot tell is null. */
export const bottleRowSchema = z.object({
  slug: z.string(),
  name: z.string(),
  color: z.enum(BOTTLE_COLORS),
  backend: z.nullable(backendSchema),
  shield: z.enum(['proven', 'predicted', 'unknown', 'broken']),
  shieldReasons: shieldJudgementSchema.shape.reasons,
  subnet: z.nullable(z.string()),
  sidecars: z.array(sidecarSchema),
  state: bottleStateSchema,
  /** ISO 8601, or null. */
  preparedAt: z.nullable(z.string()),
  driftedFiles: z.number(),
  /** How many problems the spec has, and the first of them. */
  problemCount: z.number(),
  firstProblem: z.nullable(problemSchema),
});

/** One bottle in the list. */
export type BottleRow = z.infer<typeof bottleRowSchema>;

/** `list --json`. */
export const bottleListSchema = z.object({ bottles: z.array(bottleRowSchema) });

/** What a spec's text comes to: everything that Overview and the write dialog show of it. */
export const specViewSchema = z.object({
  problems: z.array(problemSchema),
  powers: z.array(powerSchema),
  powersHash: z.string(),
  powersAccepted: z.boolean(),
  summary: z.array(summaryRowSchema),
  details: z.array(detailRowSchema),
  shield: shieldJudgementSchema,
  plan: z.nullable(planReportSchema),
  /** Why there is no plan, or why it cannot be written as it stands (`tools-blocked` leaves a plan). */
  planFailure: z.nullable(z.object({ code: failureCodeSchema, message: z.string() })),
  files: z.array(fileViewSchema),
  gvproxyReading: z.nullable(gvproxyReadingSchema),
  commandGroups: z.array(commandGroupSchema),
  /** Its network; null while the spec has errors. */
  diagram: z.nullable(diagramSchema),
});

/** What a spec's text comes to. */
export type SpecView = z.infer<typeof specViewSchema>;

/** `show --json` and the page of one bottle. */
export const bottleDetailSchema = z.object({
  row: bottleRowSchema,
  specPath: z.string(),
  /** The text on disk; null when it is no text (the problems say why). */
  specText: z.nullable(z.string()),
  specSha256: z.nullable(z.string()),
  view: specViewSchema,
  history: z.array(historyEntrySchema),
});

/** Everything the page of one bottle shows. */
export type BottleDetail = z.infer<typeof bottleDetailSchema>;

/** What one choice of a drafted spec costs, in plain words. */
export const costSchema = z.object({
  weight: z.enum(['plain', 'warning']),
  choice: z.string(),
  statement: z.string(),
});

/** `new`, `import`, `export`, `edit` with `--json`. */
export const specFileReportSchema = z.object({
  slug: z.string(),
  path: z.string(),
  powers: z.array(powerSchema),
});

/** `cleanup --json`: what is or would be removed, and why each. */
export const cleanupReportSchema = z.object({
  remove: z.array(z.object({ path: z.string(), why: z.string() })),
});

/** What a cleanup removes. */
export type CleanupReport = z.infer<typeof cleanupReportSchema>;
