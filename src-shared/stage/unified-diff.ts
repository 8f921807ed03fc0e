import { diffTexts } from './diff-texts.ts';

/** The two sides of a difference, each with the name that stands in its head. */
export interface DiffSides {
  readonly oldName: string;
  readonly oldText: string;
  readonly newName: string;
  readonly newText: string;
}

/** Writes the difference of two texts as a unified diff; empty when they are equal. */
export function unifiedDiff({ oldName, oldText, newName, newText }: DiffSides): string {
  const hunks = diffTexts(oldText, newText);
  if (hunks.length === 0) return '';
  const lines = hunks.flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
  return `${[`--- ${oldName}`, `+++ ${newName}`, ...lines].join('\n')}\n`;
}
