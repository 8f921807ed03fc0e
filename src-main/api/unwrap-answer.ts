import { ORPCError } from '@orpc/server';
import type { Answer } from '#main/services/services';

/** Gives a service's value, or throws its failure as the coded error that the contract declares. */
export async function unwrapAnswer<Value>(answer: Answer<Value>): Promise<Value> {
  const result = await answer;
  if (result.ok) return result.value;
  const { code, message, detail } = result.error;
  throw new ORPCError(code, { message, data: detail });
}
