import * as z from 'zod/mini';

/** How many files wait that a person opened with Corkboard and no page has taken yet. */
export const openedCountSchema = z.object({ waiting: z.number() });

/** A file that a person opened with Corkboard: its text, or in a sentence why there is none. */
export const openedFileSchema = z.discriminatedUnion('status', [
  /** `name` is the file's path, made printable. */
  z.object({ status: z.literal('text'), name: z.string(), text: z.string() }),
  z.object({ status: z.literal('refused'), message: z.string() }),
]);

/** A file that a person opened with Corkboard. */
export type OpenedFile = z.infer<typeof openedFileSchema>;
