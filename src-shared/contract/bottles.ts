import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import {
  bottleDetailSchema,
  cleanupReportSchema,
  costSchema,
  specFileReportSchema,
  specViewSchema,
} from './schemas/bottle.ts';
import { openedFileSchema } from './schemas/opened.ts';
import { newBottleSchema, slugSchema, specTextSchema } from './schemas/input.ts';

const bySlug = z.object({ slug: slugSchema });

/** Bottles as things: make, take in, look at, remove. */
export const bottlesContract = {
  getBottle: oc.errors(failures('bottle-not-found')).input(bySlug).output(bottleDetailSchema),
  /** Writes the spec text that the New bottle form stands for, without taking it in. */
  draftSpec: oc
    .errors(failures('spec-invalid'))
    .input(newBottleSchema)
    .output(z.object({ text: z.string(), slug: z.string(), view: specViewSchema, costs: z.array(costSchema) })),
  createBottle: oc
    .errors(failures('spec-invalid', 'slug-taken', 'disk-full', 'read-only', 'write-failed'))
    .input(newBottleSchema)
    .output(specFileReportSchema),
  /** Takes in a text from elsewhere; its powers come back as `powers-not-accepted` until they are accepted. */
  importSpec: oc
    .errors(failures('spec-invalid', 'powers-not-accepted', 'slug-taken', 'disk-full', 'read-only', 'write-failed'))
    .input(
      z.object({
        text: specTextSchema,
        acceptedPowersHash: z.nullable(z.string()),
        replace: z.boolean(),
      }),
    )
    .output(specFileReportSchema),
  /** Answers as `importSpec` would, `powers-not-accepted` first of all, and takes nothing in. */
  checkImport: oc
    .errors(failures('spec-invalid', 'powers-not-accepted', 'slug-taken'))
    .input(z.object({ text: specTextSchema }))
    .output(z.object({ slug: z.string(), isThere: z.boolean() })),
  /** The next file that a person opened with Corkboard; a page cannot say which. Null when none waits. */
  takeOpened: oc.errors(failures()).output(z.nullable(openedFileSchema)),
  /** Takes in the bundled example of that name (`web-agent`). */
  importExample: oc
    .errors(failures('slug-taken', 'disk-full', 'read-only', 'write-failed'))
    .input(z.object({ name: slugSchema }))
    .output(specFileReportSchema),
  /** The spec's text to give to others, with names in place of the values in [env]. */
  exportSpec: oc
    .errors(failures('bottle-not-found', 'spec-invalid'))
    .input(bySlug)
    .output(z.object({ text: z.string() })),
  /** Changes the label of a bottle and keeps every other byte of its spec; the slug never changes. */
  renameBottle: oc
    .errors(
      failures(
        'bottle-not-found',
        'spec-invalid',
        'spec-changed',
        'bad-usage',
        'disk-full',
        'read-only',
        'write-failed',
      ),
    )
    .input(z.object({ slug: slugSchema, name: z.string().check(z.maxLength(5_000)) }))
    .output(specFileReportSchema),
  /** Makes a bottle with the spec of another, byte for byte but for the name. */
  duplicateBottle: oc
    .errors(failures('bottle-not-found', 'spec-invalid', 'slug-taken', 'disk-full', 'read-only', 'write-failed'))
    .input(z.object({ slug: slugSchema, name: z.string().check(z.maxLength(5_000)) }))
    .output(specFileReportSchema),
  /** Puts a spec back that a cleanup removed; its powers are asked for again. */
  putBackSpec: oc
    .errors(failures('slug-taken', 'disk-full', 'read-only', 'write-failed'))
    .input(z.object({ slug: slugSchema, text: specTextSchema }))
    .output(specFileReportSchema),
  acceptPowers: oc
    .errors(failures('bottle-not-found', 'spec-invalid', 'disk-full', 'read-only', 'write-failed'))
    .input(z.object({ slug: slugSchema, powersHash: z.string() }))
    .output(specViewSchema),
  planCleanup: oc
    .errors(failures('bottle-not-found'))
    .input(z.object({ slug: slugSchema, withSpec: z.boolean() }))
    .output(cleanupReportSchema),
  cleanUp: oc
    .errors(failures('bottle-not-found', 'read-only', 'write-failed'))
    .input(z.object({ slug: slugSchema, withSpec: z.boolean() }))
    .output(cleanupReportSchema),
  launchBottle: oc
    .errors(failures('bottle-not-found', 'spec-invalid', 'launch-not-implemented'))
    .input(bySlug)
    .output(z.object({ slug: z.string(), state: z.string() })),
};
