/** A run of differing lines with their context, as a unified diff has it; each line begins with a space, `+` or `-`. */
export interface DiffHunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
}

/** A stretch of a line; `isChanged` marks the words that differ from the line's other version. */
export interface DiffPart {
  readonly text: string;
  readonly isChanged: boolean;
}

/** One line of a diff with its number in each text; a remark is about the texts and part of neither. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added' | 'remark';
  readonly oldNumber: number | null;
  readonly newNumber: number | null;
  readonly parts: readonly DiffPart[];
}

const NO_LAST_LINE_END = ' \\ No newline at end of file';

/** Numbers the lines of a hunk and marks, where a line stands for another one, the words that changed. */
export function layoutHunk(hunk: DiffHunk): readonly DiffLine[] {
  let oldNumber = hunk.oldStart;
  let newNumber = hunk.newStart;
  const laid: DiffLine[] = [];
  for (const run of runsOf(hunk.lines)) {
    for (const { kind, parts } of run.flatMap((lines) => lines)) {
      const isOld = kind === 'same' || kind === 'removed';
      const isNew = kind === 'same' || kind === 'added';
      laid.push({ kind, parts, oldNumber: isOld ? oldNumber : null, newNumber: isNew ? newNumber : null });
      if (isOld) oldNumber += 1;
      if (isNew) newNumber += 1;
    }
  }
  return laid;
}

/** How many lines are the same in both texts between two hunks. */
export function countBetween(before: DiffHunk, after: DiffHunk): number {
  return Math.max(0, after.newStart - (before.newStart + before.newLines));
}

/** How many lines differ: a changed line counts once, not as one removed and one added. */
export function countChanged(hunks: readonly DiffHunk[]): number {
  let changed = 0;
  for (const { lines } of hunks) {
    let removed = 0;
    let added = 0;
    for (const line of [...lines, ' ']) {
      if (line.startsWith('-')) removed += 1;
      else if (line.startsWith('+')) added += 1;
      else if (line !== NO_LAST_LINE_END) {
        changed += Math.max(removed, added);
        removed = 0;
        added = 0;
      }
    }
  }
  return changed;
}

type Piece = Pick<DiffLine, 'kind' | 'parts'>;

/** Splits a hunk into runs; of removed lines followed by added ones, each is compared with its partner. */
function runsOf(lines: readonly string[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let index = 0;
  while (index < lines.length) {
    const removed = takeRun(lines, index, '-');
    const added = takeRun(lines, index + removed.length, '+');
    if (removed.length + added.length === 0) {
      const line = lines[index] ?? '';
      const kind = line === NO_LAST_LINE_END ? 'remark' : 'same';
      runs.push([{ kind, parts: [plain(kind === 'remark' ? 'No line end at the end of the file' : line.slice(1))] }]);
      index += 1;
      continue;
    }
    runs.push(compareRun(removed, added));
    index += removed.length + added.length;
  }
  return runs;
}

function takeRun(lines: readonly string[], from: number, sign: '-' | '+'): readonly string[] {
  let end = from;
  while (lines[end]?.startsWith(sign) === true) end += 1;
  return lines.slice(from, end).map((line) => line.slice(1));
}

function compareRun(removed: readonly string[], added: readonly string[]): Piece[] {
  const pairs = removed.map((line, index) => compareLines(line, added[index]));
  return [
    ...removed.map((line, index): Piece => ({ kind: 'removed', parts: pairs[index]?.before ?? [plain(line)] })),
    ...added.map((line, index): Piece => ({ kind: 'added', parts: pairs[index]?.after ?? [plain(line)] })),
  ];
}

interface ComparedLines {
  readonly before: readonly DiffPart[];
  readonly after: readonly DiffPart[];
}

const WORD = /[\p{L}\p{N}_]/u;

/** Marks what lies between the same beginning and the same end of two lines, in whole words; null when nothing is the same. */
export function compareLines(before: string, after: string | undefined): ComparedLines | null {
  if (after === undefined || before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  while (head > 0 && isWord(before[head - 1]) && (isWord(before[head]) || isWord(after[head]))) head -= 1;
  while (tail > 0 && isWord(before[before.length - tail])) {
    if (!isWord(before[before.length - tail - 1]) && !isWord(after[after.length - tail - 1])) break;
    tail -= 1;
  }
  if (before.slice(0, head).trim() === '' && tail === 0) return null;
  return { before: mark(before, head, tail), after: mark(after, head, tail) };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character);
}

function mark(line: string, head: number, tail: number): readonly DiffPart[] {
  const end = line.length - tail;
  const parts = [plain(line.slice(0, head)), { text: line.slice(head, end), isChanged: true }, plain(line.slice(end))];
  return parts.filter(({ text }) => text !== '');
}

function plain(text: string): DiffPart {
  return { text, isChanged: false };
}
