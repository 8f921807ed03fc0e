import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { SpecView } from '#shared/contract/schemas/bottle';

/** A problem with its place, as it travels. */
export type Problem = SpecView['problems'][number];

interface ProblemListProps {
  /** What a screen reader calls the list. */
  readonly label?: string;
  readonly problems: readonly Problem[];
  /** Shows the place of a problem; its place is then a button. */
  onGoTo?(problem: Problem): void;
}

/** Every problem of a spec with its place, errors and warnings told apart by mark and word. */
export function ProblemList({ label = 'Problems', problems, onGoTo }: ProblemListProps) {
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      {problems.map((problem) => (
        <ProblemItem
          key={`${problem.path}:${problem.line}:${problem.column}:${problem.code}:${problem.key}:${problem.message}`}
          problem={problem}
          {...(onGoTo === undefined ? {} : { onGoTo })}
        />
      ))}
    </ul>
  );
}

interface ProblemItemProps {
  readonly problem: Problem;
  onGoTo?(problem: Problem): void;
}

function ProblemItem({ problem, onGoTo }: ProblemItemProps) {
  const place = formatPlace(problem);
  return (
    <li className="flex min-h-6 items-start gap-2 py-0.5 text-body">
      <SeverityMark severity={problem.severity} />
      {onGoTo === undefined ? (
        <code title={problem.path} className="shrink-0 text-literal leading-5 text-text-2">
          {place}
        </code>
      ) : (
        <button
          type="button"
          title={problem.path}
          className="link shrink-0 font-mono text-literal leading-5"
          onClick={() => {
            onGoTo(problem);
          }}
        >
          {place}
        </button>
      )}
      <span className="min-w-0 wrap-anywhere text-text">{problem.message}</span>
    </li>
  );
}

/** The mark of a problem, with its word for a screen reader. */
export function SeverityMark({ severity }: { readonly severity: Problem['severity'] }) {
  const isError = severity === 'error';
  const Icon = isError ? OctagonAlert : TriangleAlert;
  return (
    <>
      <Icon
        aria-hidden
        size={14}
        strokeWidth={1.5}
        className={`mt-[3px] shrink-0 ${isError ? 'text-broken' : 'text-unknown'}`}
      />
      <span className="sr-only">{isError ? 'Error' : 'Warning'}</span>
    </>
  );
}

/** Where a problem is, as a person pastes it: the file's own name, line and column. */
export function formatPlace({ path, line, column }: Pick<Problem, 'path' | 'line' | 'column'>): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${name}:${line}:${column}`;
}
