import * as z from 'zod/mini';

/** The id of one load of a page: 16 hex digits that it draws itself. */
export const pageIdSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/** A text that was typed and not saved, as it is kept on disk. */
export const keptEditSchema = z.object({
  /** The page that it was typed in. */
  pageId: z.string(),
  /** The hash of the spec that the edit began from; null when that was no text. */
  baseSha256: z.nullable(z.string()),
  /** ISO 8601. */
  keptAt: z.string(),
  text: z.string(),
});

/** A text that was typed and not saved. */
export type KeptEdit = z.infer<typeof keptEditSchema>;
