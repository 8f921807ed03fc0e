import { ORPCError, os } from '@orpc/server';
import type { DefectsService, ServiceFailure } from '#main/services/services';
import { FAILURE_CODES } from '#shared/model/failure';

const CODES: ReadonlySet<string> = new Set(FAILURE_CODES);
const NOT_UNDERSTOOD = 'This page and its host do not understand each other. Reload the page.';

/**
 * Lets only coded failures cross: input that does not fit is `bad-usage`, anything unexpected `internal` with a reference.
 *
 * It stands around the decoding of the input and the encoding of the output, so a failure of those is caught too.
 */
export function guardErrors(defects: DefectsService) {
  return os.middleware(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ORPCError)) throw toCoded(defects.report(error));
      if (CODES.has(error.code)) throw error;
      if (error.code !== 'BAD_REQUEST') throw toCoded(defects.report(error));
      // What was wrong with the input stays out: it can hold a whole spec.
      throw new ORPCError('bad-usage', { message: NOT_UNDERSTOOD, data: { problems: [], remedy: null, powers: [] } });
    }
  });
}

function toCoded({ code, message, detail }: ServiceFailure): ORPCError<string, ServiceFailure['detail']> {
  return new ORPCError(code, { message, data: detail });
}
