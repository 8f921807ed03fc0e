import { sha256Hex } from '#shared/base/sha256';
import type { Note } from '#shared/model/problem';

/** What a person sees of a plan when they say yes to it. */
export interface Reviewed {
  readonly specBytesSha256: string;
  readonly drafts: readonly { readonly name: string; readonly sha256: string }[];
  readonly notes: readonly Note[];
}

/**
 * Builds the id that binds a yes to exactly one plan (DESIGN 4, "Review binds"): 64 hex digits.
 *
 * Spec bytes, the names and hashes of the drafts and the notes count, all in the order given; tool versions do not.
 */
export function buildReviewId({ specBytesSha256, drafts, notes }: Reviewed): string {
  return sha256Hex(
    JSON.stringify([
      'corkboard review 1',
      specBytesSha256,
      drafts.map(({ name, sha256 }) => [name, sha256]),
      notes.map(({ code, message }) => [code, message]),
    ]),
  );
}
