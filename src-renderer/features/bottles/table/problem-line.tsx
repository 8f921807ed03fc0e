import { OctagonAlert } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { formatPlace } from '#renderer/parts/problem-list.tsx';
import { formatRoute } from '#renderer/state/route';
import { isForeign, isInSpec } from '#renderer/features/bottles/row-facts';

interface ProblemLineProps {
  readonly row: BottleRow;
  readonly problem: NonNullable<BottleRow['firstProblem']>;
}

/** The first problem of a bottle on one line, with its place and how many more there are; it leads to where it is mended. */
export function ProblemLine({ row, problem }: ProblemLineProps) {
  const more = row.problemCount - 1;
  const words = (
    <>
      <OctagonAlert aria-hidden size={14} strokeWidth={1.5} className="shrink-0 text-broken" />
      {isInSpec(problem) ? <code className="shrink-0 text-text-2">{formatPlace(problem)}</code> : null}
      <span title={problem.message} className="min-w-0 truncate text-broken">
        {problem.message}
      </span>
      {more > 0 ? <span className="shrink-0 text-text-3">and {more} more</span> : null}
    </>
  );
  if (isForeign(row)) return <span className="flex min-w-0 items-center gap-1.5">{words}</span>;
  const tab = isInSpec(problem) ? 'spec' : 'overview';
  return (
    <Link
      href={formatRoute({ kind: 'bottle', slug: row.slug, tab })}
      className="flex min-w-0 items-center gap-1.5 rounded-mark hover:underline"
    >
      {words}
    </Link>
  );
}
