import { assertNever } from '#shared/base/assert-never';
import type { Review, ReviewedBottle, ReviewedFile } from './review.ts';

/** More differing lines of one file than this are counted, not shown. */
const LINE_LIMIT = 2_000;

/** What no report leaves out: how little files that are written say of what is reached. */
export const REVIEW_TRUTH =
  'The files say what was asked for. What a bottle reaches is asked for, not verified; the shield says what is known.';

/** When and by what a report was made, in one line. */
export function describeMaking({ madeAt, version, bottles }: Review): string {
  const count = bottles.length === 1 ? '1 bottle' : `${bottles.length} bottles`;
  return `${count} · made ${madeAt.slice(0, 16).replace('T', ' ')} UTC by Corkboard ${version} · values of [env] are replaced by their names`;
}

/** How a bottle stands, in words. */
export function describeState(state: ReviewedBottle['state']): string {
  switch (state) {
    case 'never-prepared':
      return 'never prepared';
    case 'prepared':
      return 'prepared';
    case 'changed':
      return 'changed: the spec now asks for other files than those written';
    case 'drifted':
      return 'drifted: files on disk are not those that were written';
    case 'damaged':
      return 'damaged: the record of what was written cannot be read';
    default:
      return assertNever(state);
  }
}

/** How a file stands, in words. */
export function describeFile({ status, isOnDisk, isReviewed }: ReviewedFile): string {
  const drifted = isOnDisk ? 'drifted: what lies on disk is not what was written' : 'drifted: missing on disk';
  const words = { new: 'new', same: 'same as written', changed: 'changed since it was written', drifted };
  return `${words[status]} · ${isReviewed ? 'reviewed' : 'not reviewed'}`;
}

/** The differing lines of a file as a unified diff has them, and what is not shown of them. */
export function listLines({ lines }: ReviewedFile): {
  readonly lines: readonly string[];
  readonly said: string | null;
} {
  switch (lines.kind) {
    case 'hunks': {
      const all = lines.hunks.flatMap((hunk) => [
        `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
        ...hunk.lines,
      ]);
      const left = all.length - LINE_LIMIT;
      if (left <= 0) return { lines: all, said: null };
      return { lines: all.slice(0, LINE_LIMIT), said: `${left} more lines are not shown here.` };
    }
    case 'none':
      return { lines: [], said: 'No line differs.' };
    case 'values-only':
      return { lines: [], said: 'Only values of [env] differ, and they are not given out.' };
    case 'withheld':
      return { lines: [], said: 'Not shown: the values in this text cannot be told from the rest of it.' };
    case 'no-draft':
      return { lines: [], said: 'No draft of it is drawn up now.' };
    default:
      return assertNever(lines);
  }
}
