import { OctagonAlert, RefreshCw } from 'lucide-react';
import type { Failure } from '#renderer/state/api';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { RemedyLine } from './remedy-line.tsx';

interface FailureNoteProps {
  readonly failure: Failure;
  onRetry?(): void;
}

/** Something that was not done: what happened, why, what to do, and a detail to copy; it stands in the part that failed. */
export function FailureNote({ failure, onRetry }: FailureNoteProps) {
  const { message, detail } = failure;
  return (
    <div
      role="alert"
      className="rounded-card border border-transparent bg-broken-soft px-4 py-3 text-body forced-colors:border-[CanvasText]"
    >
      <div className="flex items-start gap-3">
        <OctagonAlert aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-broken" />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <p className="max-w-[76ch] font-medium wrap-anywhere whitespace-pre-line text-text">{message}</p>
          {detail.problems.length === 0 ? null : (
            <ul className="flex flex-col gap-1 text-literal">
              {detail.problems.map(({ path, line, column, message: words }) => (
                <li key={`${path}:${line}:${column}:${words}`} className="wrap-anywhere text-text-2">
                  <span className="font-mono">
                    {path}:{line}:{column}
                  </span>{' '}
                  {words}
                </li>
              ))}
            </ul>
          )}
          {detail.remedy === null ? null : <RemedyLine remedy={detail.remedy} />}
          <div className="flex flex-wrap items-center gap-2">
            {onRetry === undefined ? null : (
              <Button kind="secondary" size="small" icon={RefreshCw} onPress={onRetry}>
                Try again
              </Button>
            )}
            <CopyButton label="Copy detail" text={describeFailure(failure)} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** A failure as text, for a report to somebody else. */
function describeFailure({ code, message, detail }: Failure): string {
  const { problems, remedy, reference } = detail;
  return [
    `${code}: ${message}`,
    ...problems.map((problem) => `${problem.path}:${problem.line}:${problem.column} ${problem.message}`),
    ...(remedy === null
      ? []
      : [[remedy.text, remedy.literal].filter((part) => part !== null && part !== '').join(' ')]),
    ...(reference === undefined ? [] : [`reference ${reference}`]),
  ].join('\n');
}
