import * as z from 'zod/mini';
import { noteSchema } from './problem.ts';

/** The backends a spec can name. */
export const backendSchema = z.enum(['smolmachines', 'sealed', 'qemu']);

/** A sidecar with the port the guest dials and the loopback port behind it. */
export const sidecarSchema = z.object({
  name: z.enum(['pipelock', 'git-gate', 'supervise']),
  gatewayPort: z.number(),
  hostPort: z.number(),
});

/** How a generated file stands between record, disk and draft. */
export const fileStatusSchema = z.enum(['new', 'same', 'changed', 'drifted']);

/** A generated file of a plan; mode as octal digits, `0600`. */
const plannedFileSchema = z.object({
  name: z.string(),
  path: z.string(),
  sha256: z.string(),
  mode: z.string(),
  status: fileStatusSchema,
});

/** `plan --json` and `prepare --json`: the whole plan as a value. */
export const planReportSchema = z.object({
  slug: z.string(),
  backend: backendSchema,
  reviewId: z.string(),
  subnet: z.nullable(z.string()),
  gateway: z.nullable(z.string()),
  sidecars: z.array(sidecarSchema),
  env: z.array(z.string()),
  files: z.array(plannedFileSchema),
  stage: z.string(),
  notes: z.array(noteSchema),
  commands: z.array(z.array(z.string())),
});

/** A plan as every host shows it. */
export type PlanReport = z.infer<typeof planReportSchema>;

/** A command group: its heading says what is known of the commands below it. */
export const commandGroupSchema = z.object({
  heading: z.string(),
  commands: z.array(
    z.object({
      argv: z.array(z.string()),
      outcome: z.string(),
      fact: z.nullable(z.string()),
    }),
  ),
});

/** One row of the summary a person says yes to: a label, a value per line, and what is known of them. */
export const summaryRowSchema = z.object({
  label: z.enum(['agent', 'env', 'bottle', 'git', 'egress']),
  values: z.array(z.string()),
  /** "asked for, not verified" where the row states reach; null elsewhere. */
  standing: z.nullable(z.string()),
});

/** One row of the summary. */
export type SummaryRow = z.infer<typeof summaryRowSchema>;

/** One row of the folded details: paths, subnet, ports. */
export const detailRowSchema = z.object({ label: z.string(), values: z.array(z.string()) });

/** One row of the folded details. */
export type DetailRow = z.infer<typeof detailRowSchema>;
