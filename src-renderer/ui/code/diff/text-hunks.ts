import { Chunk } from '@codemirror/merge';
import { Text } from '@codemirror/state';
import type { DiffHunk } from './diff-lines.ts';

const CONTEXT = 3;

/** A diff of very long texts is cut off rather than computed to the end, so that a page stays usable. */
export const DIFF_LIMITS = { scanLimit: 1000, timeout: 500 };

/** The lines in which a text differs from another, from 1; `to` is the line after the last, and an empty run is a place. */
export interface ChangedRun {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
}

/** Compares two texts by line, in bounded time. */
export function findChangedRuns(before: Text, after: Text): readonly ChangedRun[] {
  return Chunk.build(before, after, DIFF_LIMITS).map((chunk) => {
    const [beforeFrom, beforeTo] = linesOf(before, { from: chunk.fromA, to: chunk.toA, end: chunk.endA });
    const [afterFrom, afterTo] = linesOf(after, { from: chunk.fromB, to: chunk.toB, end: chunk.endB });
    return trimRun({ beforeFrom, beforeTo, afterFrom, afterTo }, before, after);
  });
}

/** At the end of a text a run takes in the line before it; what is the same on both sides is no part of a run. */
function trimRun(run: ChangedRun, before: Text, after: Text): ChangedRun {
  let { beforeFrom, beforeTo, afterFrom, afterTo } = run;
  const isSame = (old: number, next: number): boolean => {
    if (beforeFrom >= beforeTo || afterFrom >= afterTo) return false;
    return before.line(old).text === after.line(next).text;
  };
  for (; isSame(beforeFrom, afterFrom); beforeFrom += 1) afterFrom += 1;
  for (; isSame(beforeTo - 1, afterTo - 1); beforeTo -= 1) afterTo -= 1;
  return { beforeFrom, beforeTo, afterFrom, afterTo };
}

/** Compares two texts and gives the differing lines with three lines around them; equal texts give none. */
export function hunksOf(before: string, after: string): readonly DiffHunk[] {
  const [old, next] = toTexts(before, after);
  return groupRuns(findChangedRuns(old, next)).map((runs) => buildHunk(runs, old, next));
}

/** Makes texts of lines; a last line end is left out, unless only one text has it: then that is a difference to see. */
export function toTexts(before: string, after: string): readonly [Text, Text] {
  const isEnded = before.endsWith('\n') && after.endsWith('\n');
  return [toText(isEnded ? before.slice(0, -1) : before), toText(isEnded ? after.slice(0, -1) : after)];
}

function toText(text: string): Text {
  return Text.of(text.split(/\r\n?|\n/));
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function linesOf(text: Text, { from, to, end }: Range): [number, number] {
  if (from > text.length) return [text.lines + 1, text.lines + 1];
  const first = text.lineAt(from).number;
  return [first, from === to ? first : text.lineAt(end).number + 1];
}

/** Runs whose context would touch become one hunk. */
function groupRuns(runs: readonly ChangedRun[]): readonly (readonly ChangedRun[])[] {
  const groups: ChangedRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && run.afterFrom - last.afterTo <= 2 * CONTEXT) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

function buildHunk(runs: readonly ChangedRun[], old: Text, next: Text): DiffHunk {
  const lines: string[] = [];
  let oldAt = Math.max(1, (runs[0]?.beforeFrom ?? 1) - CONTEXT);
  let newAt = Math.max(1, (runs[0]?.afterFrom ?? 1) - CONTEXT);
  const oldStart = oldAt;
  const newStart = newAt;
  const takeSame = (until: number): void => {
    for (; newAt < until && newAt <= next.lines; newAt += 1, oldAt += 1) lines.push(` ${next.line(newAt).text}`);
  };
  for (const run of runs) {
    takeSame(run.afterFrom);
    for (; oldAt < run.beforeTo; oldAt += 1) lines.push(`-${old.line(oldAt).text}`);
    for (; newAt < run.afterTo; newAt += 1) lines.push(`+${next.line(newAt).text}`);
  }
  takeSame((runs.at(-1)?.afterTo ?? 1) + CONTEXT);
  return { oldStart, oldLines: oldAt - oldStart, newStart, newLines: newAt - newStart, lines };
}
