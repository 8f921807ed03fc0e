import * as z from 'zod/mini';
import { BOTTLE_COLORS } from '../../model/bottle-spec.ts';
import { backendSchema } from './plan-report.ts';

/** A slug as a caller sends it. */
export const slugSchema = z.string().check(z.minLength(1), z.maxLength(48), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** A spec's text as a caller sends it; the spec's own limit (256 kB) is told with a place by the parser. */
export const specTextSchema = z.string().check(z.maxLength(6_000_000));

const line = z.string().check(z.maxLength(5_000));

/** The fields of the New bottle form; what is left empty is not written. */
export const newBottleSchema = z.object({
  name: line,
  /** Of its own, where the name gives none or another is wanted; left out, it is made from the name. */
  slug: z.optional(line),
  backend: backendSchema,
  color: z.enum(BOTTLE_COLORS),
  command: z.array(line).check(z.maxLength(100)),
  image: z.nullable(line),
  /** Variables that are taken from the host by their names; never a value. */
  env: z.array(line).check(z.maxLength(100)),
  preset: z.enum(['open', 'balanced', 'locked-down']),
  allow: z.array(line).check(z.maxLength(500)),
  supervise: z.boolean(),
  mounts: z
    .array(z.object({ host: line, guest: line, mode: z.enum(['read-only', 'read-write']) }))
    .check(z.maxLength(50)),
  git: z
    .array(z.object({ name: line, upstream: line, identityFile: z.nullable(line), knownHost: z.nullable(line) }))
    .check(z.maxLength(50)),
});

/** The fields of the New bottle form. */
export type NewBottle = z.infer<typeof newBottleSchema>;
