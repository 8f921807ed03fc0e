import { OctagonAlert } from 'lucide-react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { formatPlace } from '#renderer/parts/problem-list.tsx';
import { isInSpec } from '#renderer/features/bottles/row-facts';

interface ProblemLineProps {
  readonly row: BottleRow;
  readonly problem: NonNullable<BottleRow['firstProblem']>;
}

/** The first problem of a bottle on one line, with its place and how many more there are; the row's name leads to where it is mended. */
export function ProblemLine({ row, problem }: ProblemLineProps) {
  const more = row.problemCount - 1;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <OctagonAlert aria-hidden size={14} strokeWidth={1.5} className="shrink-0 text-broken" />
      {isInSpec(problem) ? <code className="shrink-0 text-text-2">{formatPlace(problem)}</code> : null}
      <span title={problem.message} className="min-w-0 truncate text-broken">
        {problem.message}
      </span>
      {more > 0 ? <span className="shrink-0 text-text-3">and {more} more</span> : null}
    </span>
  );
}
