import type { FileView } from '#shared/contract/schemas/file-view';

type Hunk = FileView['hunks'][number];

const HEAD = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Reads the hunks of a unified diff of one file; what stands before the first hunk names the files and is left out. */
export function parseUnifiedDiff(diff: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const line of diff.split('\n')) {
    const head = HEAD.exec(line);
    if (head !== null) {
      const [oldStart, oldLines = 1, newStart, newLines = 1] = head
        .slice(1)
        .map((part) => (part === undefined ? undefined : Number(part)));
      hunks.push({ oldStart: oldStart ?? 1, oldLines, newStart: newStart ?? 1, newLines, lines: [] });
    } else if (/^[ +\-\\]/.test(line)) {
      hunks.at(-1)?.lines.push(line);
    }
  }
  return hunks;
}
