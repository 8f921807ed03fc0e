import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import { settingsChangeSchema, settingsViewSchema } from './schemas/settings.ts';

/** The person's settings; the paths of programs are changed by preflight, through a dialog of the host. */
export const settingsContract = {
  /** Changes settings.toml and keeps every other byte of it. Pages see the outcome in the feed as well. */
  changeSettings: oc
    .errors(failures('newer-version', 'file-too-large', 'disk-full', 'read-only', 'write-failed'))
    .input(settingsChangeSchema)
    .output(settingsViewSchema),
  /** Shows one of Corkboard's own places in the platform's file browser, where the host has one. */
  revealPlace: oc
    .errors(failures())
    .input(z.object({ place: z.enum(['state-root', 'settings', 'logs']) }))
    .output(z.object({ revealed: z.boolean(), path: z.string() })),
};
