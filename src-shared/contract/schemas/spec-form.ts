import * as z from 'zod/mini';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

/** The common keys of a spec as they are written; null where one is not written or cannot be shown. */
const specFormSchema = z.object({
  name: text,
  backend: text,
  color: text,
  command: z.nullable(z.array(z.string())),
  cpus: number,
  memoryMib: number,
  preset: text,
  allow: z.nullable(z.array(z.string())),
  supervise: z.nullable(z.boolean()),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  git: z.array(z.object({ name: text, upstream: text, identityFile: text, knownHost: text })),
  mounts: z.array(z.object({ host: text, guest: text, mode: text })),
  /** Keys whose value is of another kind than a form can show. */
  unreadable: z.array(z.string()),
});

/** The common keys of a spec as they are written. */
export type SpecForm = z.infer<typeof specFormSchema>;

/** What a text says in a form, or where and why it cannot be read. */
export const formReadSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ready'), form: specFormSchema }),
  z.object({ status: z.literal('unreadable'), line: z.number(), column: z.number(), message: z.string() }),
]);

/** What a text says in a form. */
export type FormRead = z.infer<typeof formReadSchema>;

const longText = z.string().check(z.maxLength(100_000));
const plainValue = z.union([
  longText,
  z.number(),
  z.boolean(),
  z.array(longText).check(z.maxLength(1_000)),
  z.record(z.string().check(z.maxLength(300)), z.union([longText, z.number(), z.boolean()])),
]);

/** One key to set in a text; null removes it. */
export const specChangeSchema = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(400)),
  value: z.nullable(plainValue),
});

/** One key to set in a text. */
export type SpecChange = z.infer<typeof specChangeSchema>;

/** What is to be known of the keys of a spec, table by table. */
export const specDocsSchema = z.object({
  tables: z.array(
    z.object({
      path: z.string(),
      isList: z.boolean(),
      doc: z.string(),
      keys: z.array(
        z.object({
          key: z.string(),
          type: z.string(),
          isRequired: z.boolean(),
          preset: z.nullable(z.string()),
          doc: z.string(),
          example: z.string(),
          values: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** What is to be known of the keys of a spec. */
export type SpecDocs = z.infer<typeof specDocsSchema>;
