import type { DiffHunk } from './diff-lines.ts';

/** Hunks without the changes that are of white space alone, and how many lines those are. */
export interface QuietHunks {
  readonly hunks: readonly DiffHunk[];
  /** How many lines differ in white space alone: not shown as changed. */
  readonly hidden: number;
}

/** Takes changes of white space alone for no change; the text after stands in their place. */
export function hideWhitespace(hunks: readonly DiffHunk[]): QuietHunks {
  let hidden = 0;
  const quiet = hunks.flatMap((hunk): readonly DiffHunk[] => {
    const lines: string[] = [];
    let removed: string[] = [];
    let added: string[] = [];
    const endRun = (): void => {
      const run = quietRun(removed, added);
      hidden += run.hidden;
      lines.push(...run.lines);
      removed = [];
      added = [];
    };
    for (const line of hunk.lines) {
      if (line.startsWith('-')) removed.push(line.slice(1));
      else if (line.startsWith('+')) added.push(line.slice(1));
      else {
        endRun();
        lines.push(line);
      }
    }
    endRun();
    return lines.some((line) => !line.startsWith(' ')) ? [{ ...hunk, lines }] : [];
  });
  return { hunks: quiet, hidden };
}

/** Lines at both ends of a run that differ in white space alone are the same lines; so is a run that only adds blank ones. */
function quietRun(removed: readonly string[], added: readonly string[]): { lines: readonly string[]; hidden: number } {
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && isAlike(removed[head], added[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isAlike(removed.at(-1 - tail), added.at(-1 - tail))) tail += 1;
  const oldRest = removed.slice(head, removed.length - tail);
  const newRest = added.slice(head, added.length - tail);
  return {
    hidden: head + tail,
    lines: [
      ...added.slice(0, head).map((line) => ` ${line}`),
      ...oldRest.map((line) => `-${line}`),
      ...newRest.map((line) => `+${line}`),
      ...added.slice(added.length - tail).map((line) => ` ${line}`),
    ],
  };
}

function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.replace(/\s+/g, '') === other.replace(/\s+/g, '');
}
