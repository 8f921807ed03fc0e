import { err, ok, type Result } from '#shared/base/result';
import type { Draft } from '#shared/model/draft';
import type { RenderMismatch } from '../backend.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Lets a draft through when its parser reads from it exactly the value that was meant, keys in the same order.
 *
 * A text with half a surrogate pair is refused as well: it has no UTF-8, so the file would not hold what was reviewed.
 */
export function checkDraft(
  draft: Draft,
  meant: object,
  parse: (text: string) => unknown,
): Result<Draft, RenderMismatch> {
  const isSame = !LONE_SURROGATE.test(draft.text) && JSON.stringify(read(draft.text, parse)) === JSON.stringify(meant);
  if (isSame) return ok(draft);
  return err({
    code: 'render-mismatch',
    message: `${draft.name} was not written: read back, it says something else than what was meant.`,
  });
}

function read(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
