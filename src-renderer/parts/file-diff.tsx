import type { DiffHunk } from '#renderer/ui/code/diff/diff-lines';
import { DiffTable } from '#renderer/ui/code/diff/diff-table.tsx';

interface FileDiffProps {
  /** The file's name, as a screen reader says it. */
  readonly name: string;
  /** From the text before to the text after; the contract's hunks lead from disk to draft. */
  readonly hunks: readonly DiffHunk[];
  /** What the two texts are, in words: "from disk to draft". */
  readonly between?: string;
}

/** The lines in which two versions of a file differ, in one column with both line numbers. */
export function FileDiff({ name, hunks, between = 'from disk to draft' }: FileDiffProps) {
  if (hunks.length === 0) return <p className="px-4 py-3 text-text-2">No line differs.</p>;
  return <DiffTable label={`What differs in ${name}, ${between}`} hunks={hunks} />;
}
