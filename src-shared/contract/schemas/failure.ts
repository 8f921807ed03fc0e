import * as z from 'zod/mini';
import { FAILURE_CODES } from '../../model/failure.ts';
import { commandGroupSchema, planReportSchema } from './plan-report.ts';
import { powerSchema, problemSchema, remedySchema } from './problem.ts';

/** The code of a failure. */
export const failureCodeSchema = z.enum(FAILURE_CODES);

/** What a failure carries beside its code and message; the optional parts belong to single codes. */
export const failureDetailSchema = z.object({
  problems: z.array(problemSchema),
  remedy: z.nullable(remedySchema),
  powers: z.array(powerSchema),
  /** `powers-not-accepted`: what to send back when the person accepts them. */
  powersHash: z.optional(z.string()),
  /** `plan-changed`: what would be written now. */
  plan: z.optional(planReportSchema),
  /** `spec-changed`: the text as it lies on disk now, and its hash. */
  disk: z.optional(z.object({ text: z.string(), sha256: z.string() })),
  /** `slug-taken`: the lines in which the two specs differ, as a unified diff. */
  diff: z.optional(z.string()),
  /** `launch-not-implemented`: the commands that were meant, under their heading. */
  commandGroups: z.optional(z.array(commandGroupSchema)),
  /** `internal`: the reference under which the log has more. */
  reference: z.optional(z.string()),
});

/** What a failure carries beside its code and message. */
export type FailureDetail = z.infer<typeof failureDetailSchema>;

/** The value printed by every command with `--json` that fails. */
export const failureReportSchema = z.object({
  error: z.extend(failureDetailSchema, { code: failureCodeSchema, message: z.string() }),
});

/** What `--json` prints when a command fails. */
export type FailureReport = z.infer<typeof failureReportSchema>;
