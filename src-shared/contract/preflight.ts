import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import { doctorReportSchema } from './schemas/check.ts';

/** The checks on this host. */
export const preflightContract = {
  /** Runs every check; `fresh` ignores the remembered tool versions. */
  runChecks: oc
    .errors(failures())
    .input(z.object({ fresh: z.boolean() }))
    .output(doctorReportSchema),
};
