import type { Text } from '@codemirror/state';
import { compareLines, type DiffPart } from './diff-lines.ts';
import type { ChangedRun } from './text-hunks.ts';

/** Stretches of a text, by offset, in the order in which they stand. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The words to be marked in each of two texts: the same ones as in every other diff of the page.
 *
 * Of a run, each line stands for the one at the same place on the other side; a line without one has no marked word.
 */
export function findChangedWords(
  before: Text,
  after: Text,
  runs: readonly ChangedRun[],
): { readonly before: readonly WordRange[]; readonly after: readonly WordRange[] } {
  const old: WordRange[] = [];
  const next: WordRange[] = [];
  for (const { beforeFrom, beforeTo, afterFrom, afterTo } of runs) {
    const pairs = Math.min(beforeTo - beforeFrom, afterTo - afterFrom);
    for (let index = 0; index < pairs; index += 1) {
      const oldLine = before.line(beforeFrom + index);
      const newLine = after.line(afterFrom + index);
      const compared = compareLines(oldLine.text, newLine.text);
      if (compared === null) continue;
      old.push(...rangesOf(compared.before, oldLine.from));
      next.push(...rangesOf(compared.after, newLine.from));
    }
  }
  return { before: old, after: next };
}

function rangesOf(parts: readonly DiffPart[], start: number): readonly WordRange[] {
  const ranges: WordRange[] = [];
  let from = start;
  for (const { text, isChanged } of parts) {
    const to = from + text.length;
    if (isChanged && to > from) ranges.push({ from, to });
    from = to;
  }
  return ranges;
}
