import * as z from 'zod/mini';
import { remedySchema } from './problem.ts';

/** One preflight check. */
export const checkSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(['ok', 'missing', 'wrong-version', 'foreign', 'needs-permission', 'failed']),
  summary: z.string(),
  detail: z.string(),
  remedy: z.nullable(remedySchema),
  path: z.nullable(z.string()),
  version: z.nullable(z.string()),
  /** How a program was found: "on PATH". */
  foundBy: z.optional(z.string()),
  /** What waits while it is not as needed. */
  blocks: z.optional(z.string()),
});

/** `doctor --json`: every check, and when they were run (ISO 8601). */
export const doctorReportSchema = z.object({
  checks: z.array(checkSchema),
  checkedAt: z.string(),
});

/** What `doctor` answers. */
export type DoctorReport = z.infer<typeof doctorReportSchema>;
