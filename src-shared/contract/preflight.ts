import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { TOOL_IDS } from '../model/tool.ts';
import { failures } from './failures.ts';
import { doctorReportSchema } from './schemas/check.ts';
import { settingsViewSchema } from './schemas/settings.ts';

const byTool = z.object({ tool: z.enum(TOOL_IDS) });
const writing = ['newer-version', 'file-too-large', 'disk-full', 'read-only', 'write-failed'] as const;

/** The checks on this host. */
export const preflightContract = {
  /** Runs every check; `fresh` ignores the remembered tool versions, of all tools or of the one that is named. */
  runChecks: oc
    .errors(failures())
    .input(z.object({ fresh: z.boolean(), tool: z.optional(z.enum(TOOL_IDS)) }))
    .output(doctorReportSchema),
  /**
   * Lets the person choose a program in a dialog of the host, and keeps the choice in settings.toml.
   *
   * A page names no path. `path-refused` when others can change what was chosen; `no-dialog` where the host has none.
   */
  chooseToolPath: oc
    .errors(failures(...writing))
    .input(byTool)
    .output(z.object({ status: z.enum(['chosen', 'cancelled', 'no-dialog']), path: z.nullable(z.string()) })),
  /** Takes the person's own path of a program out of settings.toml; it is looked for again. */
  forgetToolPath: oc
    .errors(failures(...writing))
    .input(byTool)
    .output(settingsViewSchema),
};
