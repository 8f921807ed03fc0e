import { ORPCError } from '@orpc/server';
import { WIRE_LIMITS } from './wire-gauge.ts';

/** The number of a call stands before all that it carries. */
const CALL = /^\{"i":"?([0-9a-z]{1,16})"?,/;

/** The answer to a call that is too large to be read; null where it does not even begin as a call does. */
export function refuseLarge(message: string): string | null {
  const id = CALL.exec(message.slice(0, 64))?.[1];
  if (id === undefined) return null;
  const error = new ORPCError('file-too-large', {
    defined: true,
    message: `Nothing was done: this asks for more than ${WIRE_LIMITS.characters / 1_000_000} million characters at once.`,
    data: { problems: [], remedy: null, powers: [] },
  });
  return JSON.stringify({ i: id, p: { s: error.status, b: { json: error.toJSON() } } });
}
