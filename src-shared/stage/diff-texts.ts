import { structuredPatch } from 'diff';

/** A run of differing lines with their context; each line begins with a space, `+` or `-`. */
export interface Hunk {
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  lines: string[];
}

const CONTEXT = 3;
/** Beyond so many lines added and removed the shortest difference costs seconds, and nobody reads it line by line. */
const EDIT_LIMIT = 1_000;

/**
 * Compares two texts by line; equal texts give no hunk.
 *
 * The time is bounded by the texts' length: where they differ in too many places, everything from the first to the last
 * difference is one hunk. A last line without an end of line is followed by the line ` \ No newline at end of file`.
 */
export function diffTexts(oldText: string, newText: string): Hunk[] {
  if (oldText === newText) return [];
  const patch = structuredPatch('', '', oldText, newText, undefined, undefined, {
    context: CONTEXT,
    maxEditLength: EDIT_LIMIT,
  });
  if (patch === undefined) return [replaceMiddle(splitLines(oldText), splitLines(newText))];
  return patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    oldStart,
    oldLines,
    newStart,
    newLines,
    lines: lines.map((line) => (line.startsWith('\\') ? ` ${line}` : line)),
  }));
}

/** Lines with the mark of a missing last end of line in them, so that it counts as a difference. */
function splitLines(text: string): string[] {
  if (text === '') return [];
  return text.endsWith('\n') ? text.slice(0, -1).split('\n') : `${text}\n \\ No newline at end of file`.split('\n');
}

function replaceMiddle(oldLines: readonly string[], newLines: readonly string[]): Hunk {
  const shorter = Math.min(oldLines.length, newLines.length);
  let head = 0;
  while (head < shorter && oldLines[head] === newLines[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && oldLines.at(-1 - tail) === newLines.at(-1 - tail)) tail += 1;
  const before = oldLines.slice(Math.max(0, head - CONTEXT), head);
  const removed = oldLines.slice(head, oldLines.length - tail);
  const added = newLines.slice(head, newLines.length - tail);
  const after = oldLines.slice(oldLines.length - tail, oldLines.length - tail + CONTEXT);
  const start = head - before.length;
  const around = before.length + after.length;
  return {
    oldStart: start + (around + removed.length === 0 ? 0 : 1),
    oldLines: around + removed.length,
    newStart: start + (around + added.length === 0 ? 0 : 1),
    newLines: around + added.length,
    lines: [
      ...before.map((line) => ` ${line}`),
      ...removed.map((line) => `-${line}`),
      ...added.map((line) => `+${line}`),
      ...after.map((line) => ` ${line}`),
    ],
  };
}
