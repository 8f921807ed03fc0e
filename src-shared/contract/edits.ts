import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import { specViewSchema } from './schemas/bottle.ts';
import { keptEditSchema, pageIdSchema } from './schemas/edit.ts';
import { formReadSchema, specChangeSchema, specDocsSchema } from './schemas/spec-form.ts';
import { slugSchema, specTextSchema } from './schemas/input.ts';

const editSchema = z.object({
  slug: slugSchema,
  /** The hash of the text that the edit began from; null when that was no text. */
  baseSha256: z.nullable(z.string()),
  text: specTextSchema,
});

/** A spec's text while a person types: what it would come to, and saving it. */
export const editsContract = {
  preview: oc
    .errors(failures('bottle-not-found'))
    .input(editSchema)
    .output(z.object({ view: specViewSchema, diskSha256: z.nullable(z.string()) })),
  /** Writes bottle.toml; `spec-changed` with the text on disk when that moved on meanwhile. Broken text is kept too. */
  save: oc
    .errors(failures('bottle-not-found', 'spec-changed', 'file-too-large', 'disk-full', 'read-only', 'write-failed'))
    .input(editSchema)
    .output(z.object({ sha256: z.string() })),
  /** What the common keys of a text say, for the form beside it; no bottle is looked at. */
  readForm: oc
    .errors(failures())
    .input(z.object({ text: specTextSchema }))
    .output(formReadSchema),
  /** Makes the changes of the form in a text and gives the text back; nothing is saved. */
  patch: oc
    .errors(failures('bad-usage'))
    .input(z.object({ text: specTextSchema, changes: z.array(specChangeSchema).check(z.maxLength(100)) }))
    .output(z.object({ text: z.string() })),
  /** What is to be known of every key, for completion, hover and the form. */
  getSpecDocs: oc.errors(failures()).output(specDocsSchema),
  /** Keeps what was typed and not saved, so that it outlives the page and the host. */
  keep: oc
    .errors(failures('bottle-not-found', 'file-too-large', 'disk-full', 'read-only', 'write-failed'))
    .input(
      z.extend(editSchema, {
        pageId: pageIdSchema,
        /** The page whose kept text this goes on from. */
        replaces: z.nullable(z.object({ pageId: pageIdSchema, keptAt: z.nullable(z.string()) })),
      }),
    )
    .output(z.object({ keptAt: z.string() })),
  drop: oc
    .errors(failures('read-only', 'write-failed'))
    .input(z.object({ slug: slugSchema, pageId: pageIdSchema }))
    .output(z.object({ dropped: z.boolean() })),
  /** The unsaved texts of a bottle, newest first, whichever page they were typed in. */
  listKept: oc
    .errors(failures('bottle-not-found'))
    .input(z.object({ slug: slugSchema }))
    .output(z.object({ kept: z.array(keptEditSchema) })),
};
