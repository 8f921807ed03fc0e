import type { FailureCode } from '../model/failure.ts';
import { failureDetailSchema } from './schemas/failure.ts';

/** Declares the coded errors of one method; each carries the same detail, so a page shows them one way. */
export function failures<Code extends FailureCode>(
  ...codes: readonly Code[]
): Record<Code | 'internal' | 'path-refused', { data: typeof failureDetailSchema }> {
  const declared = [...codes, 'internal', 'path-refused'].map((code) => [code, { data: failureDetailSchema }]);
  return Object.fromEntries(declared) as Record<
    Code | 'internal' | 'path-refused',
    { data: typeof failureDetailSchema }
  >;
}
