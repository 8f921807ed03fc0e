import { diffTexts } from './diff-texts.ts';

/** What stands in the head of a unified diff. */
export interface DiffNames {
  readonly old: string;
  readonly new: string;
}

/** Writes the difference of two texts as a unified diff; empty when they are equal. */
export function unifiedDiff(oldText: string, newText: string, names: DiffNames = { old: 'here', new: 'new' }): string {
  const hunks = diffTexts(oldText, newText);
  if (hunks.length === 0) return '';
  const lines = hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
  return `${[`--- ${names.old}`, `+++ ${names.new}`, ...lines].join('\n')}\n`;
}
