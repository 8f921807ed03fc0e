import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import { hunkSchema } from './schemas/file-view.ts';
import { slugSchema } from './schemas/input.ts';
import { reviewedBytesSchema, reviewStandingSchema } from './schemas/review.ts';

const slugs = z.array(slugSchema);

/** Looking at what is not written, or not as it was written, before saying yes to it. */
export const reviewsContract = {
  /** How these bottles stand; one that is gone is left out. */
  getStandings: oc
    .errors(failures())
    .input(z.object({ slugs: slugs.check(z.maxLength(200)) }))
    .output(z.object({ standings: z.array(reviewStandingSchema) })),
  /** Ticks exactly these bytes of a file off, or takes the tick back; kept until the bytes change. */
  setReviewed: oc
    .errors(failures('bottle-not-found', 'newer-version', 'disk-full', 'read-only', 'write-failed'))
    .input(
      z.object({
        slug: slugSchema,
        bytes: z.array(reviewedBytesSchema).check(z.maxLength(50)),
        isReviewed: z.boolean(),
      }),
    )
    .output(reviewStandingSchema),
  /** The lines that drift changed: from the file as it was written to the file as it lies there. */
  getDrift: oc
    .errors(failures('bottle-not-found', 'stage-not-found', 'record-lost', 'newer-version'))
    .input(z.object({ slug: slugSchema, file: z.string().check(z.maxLength(200)) }))
    .output(z.object({ hunks: z.array(hunkSchema) })),
  /** The review of these bottles as one text to give to others, with names in place of the values in [env]; who hangs up ends the work. */
  exportReview: oc
    .errors(failures())
    .input(z.object({ slugs: slugs.check(z.maxLength(5_000)), format: z.enum(['markdown', 'html']) }))
    .output(z.object({ text: z.string(), fileName: z.string() })),
};
