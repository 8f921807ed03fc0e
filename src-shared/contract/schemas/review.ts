import * as z from 'zod/mini';
import { failureCodeSchema } from './failure.ts';
import { fileStatusSchema } from './plan-report.ts';

/** Names exactly the bytes of one file that somebody looked at; null where there is no such text. */
export const reviewedBytesSchema = z.object({
  file: z.string().check(z.maxLength(200)),
  draftSha256: z.nullable(z.string().check(z.maxLength(64))),
  diskSha256: z.nullable(z.string().check(z.maxLength(64))),
});

/** Names exactly the bytes of one file that somebody looked at. */
export type ReviewedBytes = z.infer<typeof reviewedBytesSchema>;

/** One file of a bottle that is not as it was written; whether these very bytes are ticked off. */
const reviewFileSchema = z.extend(reviewedBytesSchema, {
  status: fileStatusSchema,
  isReviewed: z.boolean(),
});

/** How one bottle stands in the review, without its texts. */
export const reviewStandingSchema = z.object({
  slug: z.string(),
  /** What a yes is bound to; null where there is no plan. */
  reviewId: z.nullable(z.string()),
  /** Why nothing can be written as it stands; `tools-blocked` leaves a plan. */
  failure: z.nullable(z.object({ code: failureCodeSchema, message: z.string() })),
  /** False when its powers are not accepted yet. */
  powersAccepted: z.boolean(),
  /** The files that a yes writes, beside plan.json and the spec. */
  writes: z.array(z.string()),
  files: z.array(reviewFileSchema),
});

/** How one bottle stands in the review. */
export type ReviewStanding = z.infer<typeof reviewStandingSchema>;
