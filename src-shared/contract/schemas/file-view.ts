import * as z from 'zod/mini';
import { fileStatusSchema } from './plan-report.ts';

/** A run of differing lines with their context; each line begins with a space, `+` or `-`. */
export const hunkSchema = z.object({
  oldStart: z.number(),
  oldLines: z.number(),
  newStart: z.number(),
  newLines: z.number(),
  lines: z.array(z.string()),
});

/** One file's difference. */
const fileDiffSchema = z.object({
  name: z.string(),
  status: fileStatusSchema,
  hunks: z.array(hunkSchema),
});

/** `diff --json`. */
export const diffReportSchema = z.object({ files: z.array(fileDiffSchema) });

/** What `diff` answers. */
export type DiffReport = z.infer<typeof diffReportSchema>;

/** Why one line of a generated file is there. */
const lineReasonSchema = z.object({
  line: z.number(),
  key: z.string(),
  rule: z.string(),
  askedBy: z.string(),
  specKey: z.nullable(z.string()),
  /** The line of bottle.toml that asks for it, where there is one. */
  specLine: z.nullable(z.number()),
  takenUp: z.nullable(z.object({ statement: z.string(), fact: z.string() })),
});

/** One file of a bottle with its three texts; hunks lead from disk to draft. */
export const fileViewSchema = z.object({
  name: z.string(),
  path: z.string(),
  /** generated: rendered from the plan; record: plan.json or the prepared spec, shown as it lies there. */
  role: z.enum(['generated', 'record']),
  language: z.enum(['yaml', 'toml', 'json', 'text']),
  mode: z.string(),
  status: fileStatusSchema,
  draft: z.nullable(z.object({ text: z.string(), sha256: z.string() })),
  disk: z.nullable(z.object({ text: z.string(), sha256: z.string() })),
  recordSha256: z.nullable(z.string()),
  /** ISO 8601 time at which the file on disk last changed, or null. */
  diskChangedAt: z.nullable(z.string()),
  reasons: z.array(lineReasonSchema),
  hunks: z.array(hunkSchema),
});

/** One file of a bottle with its three texts. */
export type FileView = z.infer<typeof fileViewSchema>;

/** What gvproxy makes of one key of gvproxy.yaml. */
export const gvproxyReadingSchema = z.object({
  /** `gvproxy 0.8.9`, or `gvproxy` when its version is not known. */
  program: z.string(),
  rows: z.array(
    z.object({
      key: z.string(),
      draft: z.nullable(z.string()),
      disk: z.nullable(z.string()),
      diskLine: z.nullable(z.number()),
      /** What the guest gets. */
      used: z.string(),
      usedNote: z.string(),
      standing: z.enum(['worse', 'unknown', 'as-asked']),
      fact: z.nullable(z.string()),
    }),
  ),
  /** One sentence on what drift changes. */
  conclusion: z.string(),
});

/** The table "as gvproxy reads it". */
export type GvproxyReading = z.infer<typeof gvproxyReadingSchema>;

/** One former stage. */
export const historyEntrySchema = z.object({
  number: z.number(),
  /** ISO 8601, or null when the log does not tell. */
  preparedAt: z.nullable(z.string()),
  files: z.array(z.string()),
  /** False when a hash of its plan.json does not hold. */
  whole: z.boolean(),
});
