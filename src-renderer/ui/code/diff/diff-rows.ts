import { countBetween, type DiffHunk } from './diff-lines.ts';

/** One line on one side of a row. */
export interface DiffSideLine {
  readonly number: number;
  readonly text: string;
}

/** One row of a diff; of a row that is no change both sides are the same line. */
export type DiffRow =
  | { readonly kind: 'gap'; readonly count: number }
  | { readonly kind: 'remark' }
  | {
      readonly kind: 'line';
      readonly isChanged: boolean;
      readonly before: DiffSideLine | null;
      readonly after: DiffSideLine | null;
      /** The text that stands for this line on the other side, where the row does not show it. */
      readonly partner: string | null;
    };

/** The rows of a diff, made when they are asked for, and the rows at which its changes begin. */
export interface DiffRows {
  readonly count: number;
  readonly changes: readonly number[];
  /** The longest line, in characters. */
  readonly width: number;
  rowAt(index: number): DiffRow | null;
}

/** How a diff is laid out: one column with both numbers, or the two texts side by side. */
export type DiffLayout = 'unified' | 'split';

const NO_LAST_LINE_END = ' \\ No newline at end of file';

/** Lays a diff out as rows of one height. A diff of any length costs one look at each of its lines. */
export function buildDiffRows(hunks: readonly DiffHunk[], layout: DiffLayout): DiffRows {
  const parts: Part[] = [];
  const changes: number[] = [];
  let count = 0;
  let width = 0;
  for (const [index, hunk] of hunks.entries()) {
    const former = hunks[index - 1];
    const same = former === undefined ? Math.max(0, hunk.newStart - 1) : countBetween(former, hunk);
    if (same > 0) {
      parts.push({ kind: 'gap', from: count, same });
      count += 1;
    }
    for (const run of splitHunk(hunk)) {
      const { removed, added } = run;
      if (removed + added > 0) changes.push(count);
      parts.push({ kind: 'run', from: count, hunk, run });
      count += run.kind === 'change' && layout === 'split' ? Math.max(removed, added) : run.lines;
    }
    for (const line of hunk.lines) if (line.length > width) width = line.length;
  }
  return {
    count,
    changes,
    width,
    rowAt: (index) => {
      const part = parts.findLast(({ from }) => from <= index);
      if (part === undefined || index < 0 || index >= count) return null;
      return part.kind === 'gap' ? { kind: 'gap', count: part.same } : rowOf(part, index - part.from, layout);
    },
  };
}

type Part =
  | { readonly kind: 'gap'; readonly from: number; readonly same: number }
  | { readonly kind: 'run'; readonly from: number; readonly hunk: DiffHunk; readonly run: Run };

/** Lines of one kind that follow each other: the same in both texts, or removed ones and then added ones. */
interface Run {
  readonly kind: 'same' | 'change' | 'remark';
  /** Where it begins among the hunk's lines, and how many they are. */
  readonly at: number;
  readonly lines: number;
  readonly removed: number;
  readonly added: number;
  readonly oldNumber: number;
  readonly newNumber: number;
}

function splitHunk({ lines, oldStart, newStart }: DiffHunk): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  let oldNumber = oldStart;
  let newNumber = newStart;
  while (at < lines.length) {
    const removed = countSigns(lines, at, '-');
    const added = countSigns(lines, at + removed, '+');
    const isChange = removed + added > 0;
    const isRemark = !isChange && lines[at] === NO_LAST_LINE_END;
    const same = isChange || isRemark ? 0 : countSigns(lines, at, ' ');
    const count = isRemark ? 1 : Math.max(1, removed + added + same);
    runs.push({
      kind: isChange ? 'change' : isRemark ? 'remark' : 'same',
      at,
      lines: count,
      removed,
      added,
      oldNumber,
      newNumber,
    });
    oldNumber += removed + same;
    newNumber += added + same;
    at += count;
  }
  return runs;
}

function countSigns(lines: readonly string[], from: number, sign: ' ' | '-' | '+'): number {
  let end = from;
  while (lines[end]?.startsWith(sign) === true && lines[end] !== NO_LAST_LINE_END) end += 1;
  return end - from;
}

function rowOf({ hunk, run }: Extract<Part, { kind: 'run' }>, offset: number, layout: DiffLayout): DiffRow {
  if (run.kind === 'remark') return { kind: 'remark' };
  const textAt = (index: number): string => (hunk.lines[run.at + index] ?? ' ').slice(1);
  if (run.kind === 'same') {
    const text = textAt(offset);
    const before = { number: run.oldNumber + offset, text };
    return { kind: 'line', isChanged: false, before, after: { number: run.newNumber + offset, text }, partner: null };
  }
  const { removed, added } = run;
  const oldAt = (index: number): DiffSideLine | null =>
    index < 0 || index >= removed ? null : { number: run.oldNumber + index, text: textAt(index) };
  const newAt = (index: number): DiffSideLine | null =>
    index < 0 || index >= added ? null : { number: run.newNumber + index, text: textAt(removed + index) };
  if (layout === 'split') {
    return { kind: 'line', isChanged: true, before: oldAt(offset), after: newAt(offset), partner: null };
  }
  return offset < removed
    ? { kind: 'line', isChanged: true, before: oldAt(offset), after: null, partner: newAt(offset)?.text ?? null }
    : {
        kind: 'line',
        isChanged: true,
        before: null,
        after: newAt(offset - removed),
        partner: oldAt(offset - removed)?.text ?? null,
      };
}
