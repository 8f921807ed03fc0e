import * as z from 'zod/mini';

/** A problem with its place; line and column count from 1. */
export const problemSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  path: z.string(),
  line: z.number(),
  column: z.number(),
  key: z.string(),
  message: z.string(),
});

/** A remark about a plan. */
export const noteSchema = z.object({ code: z.string(), message: z.string() });

/** What a person can do: `literal` is a quoted command line or an https address. */
export const remedySchema = z.object({
  kind: z.enum(['command', 'page', 'words']),
  text: z.string(),
  literal: z.nullable(z.string()),
});

/** Something a spec can do on the host. */
export const powerSchema = z.object({
  kind: z.enum(['mount', 'git-identity', 'git-remote', 'host-env', 'host-file']),
  subject: z.string(),
  statement: z.string(),
});
