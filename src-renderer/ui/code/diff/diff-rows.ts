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

/** The rows of a diff and the rows at which its changes begin. */
export interface DiffRows {
  readonly rows: readonly DiffRow[];
  readonly changes: readonly number[];
  readonly added: number;
  readonly removed: number;
  /** The longest line, in characters. */
  readonly width: number;
}

const NO_LAST_LINE_END = ' \\ No newline at end of file';

/** Lays a diff out as rows of one height: one column with both numbers, or the two texts side by side. */
export function buildDiffRows(hunks: readonly DiffHunk[], layout: 'unified' | 'split'): DiffRows {
  const built: Built = { rows: [], changes: [], added: 0, removed: 0, width: 0 };
  for (const [index, hunk] of hunks.entries()) {
    const former = hunks[index - 1];
    const same = former === undefined ? Math.max(0, hunk.newStart - 1) : countBetween(former, hunk);
    if (same > 0) built.rows.push({ kind: 'gap', count: same });
    addHunk(built, hunk, layout);
  }
  return built;
}

interface Built {
  readonly rows: DiffRow[];
  readonly changes: number[];
  added: number;
  removed: number;
  width: number;
}

function addHunk(built: Built, hunk: DiffHunk, layout: 'unified' | 'split'): void {
  let oldNumber = hunk.oldStart;
  let newNumber = hunk.newStart;
  let removed: DiffSideLine[] = [];
  let added: DiffSideLine[] = [];
  const endRun = (): void => {
    if (removed.length + added.length === 0) return;
    built.changes.push(built.rows.length);
    built.removed += removed.length;
    built.added += added.length;
    if (layout === 'split') addPairs(built.rows, removed, added);
    else addColumn(built.rows, removed, added);
    removed = [];
    added = [];
  };
  for (const line of hunk.lines) {
    const text = line.slice(1);
    built.width = Math.max(built.width, text.length);
    if (line === NO_LAST_LINE_END) {
      endRun();
      built.rows.push({ kind: 'remark' });
    } else if (line.startsWith('-')) {
      // An added line before a removed one ends a run: each run is removed lines, then added ones.
      if (added.length > 0) endRun();
      removed.push({ number: oldNumber, text });
      oldNumber += 1;
    } else if (line.startsWith('+')) {
      added.push({ number: newNumber, text });
      newNumber += 1;
    } else {
      endRun();
      const before = { number: oldNumber, text };
      built.rows.push({ kind: 'line', isChanged: false, before, after: { number: newNumber, text }, partner: null });
      oldNumber += 1;
      newNumber += 1;
    }
  }
  endRun();
}

function addPairs(rows: DiffRow[], removed: readonly DiffSideLine[], added: readonly DiffSideLine[]): void {
  const count = Math.max(removed.length, added.length);
  for (let index = 0; index < count; index += 1) {
    const before = removed[index] ?? null;
    rows.push({ kind: 'line', isChanged: true, before, after: added[index] ?? null, partner: null });
  }
}

function addColumn(rows: DiffRow[], removed: readonly DiffSideLine[], added: readonly DiffSideLine[]): void {
  for (const [index, before] of removed.entries()) {
    rows.push({ kind: 'line', isChanged: true, before, after: null, partner: added[index]?.text ?? null });
  }
  for (const [index, after] of added.entries()) {
    rows.push({ kind: 'line', isChanged: true, before: null, after, partner: removed[index]?.text ?? null });
  }
}
