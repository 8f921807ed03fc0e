import { ORPCError, os } from '@orpc/server';
import type { DefectsService } from '#main/services/services';
import { FAILURE_CODES } from '#shared/model/failure';

const codes: ReadonlySet<string> = new Set(FAILURE_CODES);

/** Turns what a handler throws unexpectedly into `internal` with a reference; coded failures and bad input pass. */
export function guardErrors(defects: DefectsService) {
  return os.middleware(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError && (codes.has(error.code) || error.code === 'BAD_REQUEST')) throw error;
      const { code, message, detail } = defects.report(error);
      throw new ORPCError(code, { message, data: detail });
    }
  });
}
