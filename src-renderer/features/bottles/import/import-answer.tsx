import { type ReactNode, useMemo } from 'react';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { FileDiff } from '#renderer/parts/file-diff.tsx';
import { countPowers, PowerList } from '#renderer/parts/power-list.tsx';
import { type Problem, ProblemList } from '#renderer/parts/problem-list.tsx';
import type { Failure } from '#renderer/state/api';
import { parseUnifiedDiff } from './parse-unified-diff.ts';

interface ImportAnswerProps {
  readonly failure: Failure;
  onGoTo?(problem: Problem): void;
}

/** Why a spec is not taken in yet, and what would take it: mending it, accepting its powers, replacing the other one. */
export function ImportAnswer({ failure, onGoTo }: ImportAnswerProps) {
  const { code, detail } = failure;
  if (code === 'spec-invalid' && detail.problems.length > 0) {
    const { length } = detail.problems;
    return (
      <Part title={length === 1 ? 'The spec has 1 problem' : `The spec has ${length} problems`}>
        <p className="text-text-2">It is not taken in before the errors are mended. Mend them above or in the file.</p>
        <div className="max-h-[30vh] overflow-y-auto">
          <ProblemList problems={detail.problems} {...(onGoTo === undefined ? {} : { onGoTo })} />
        </div>
      </Part>
    );
  }
  if (code === 'powers-not-accepted' && detail.powersHash !== undefined) {
    const { powers } = detail;
    return (
      <Part title={`This spec asks for ${countPowers(powers.length)}`}>
        <p className="text-text-2">
          They hold from the first start on. Other powers, if the spec changes later, are asked for again.
        </p>
        <PowerList powers={powers} />
      </Part>
    );
  }
  if (code === 'slug-taken') return <Taken diff={detail.diff ?? ''} />;
  return <FailureNote failure={failure} />;
}

function Taken({ diff }: { readonly diff: string }) {
  const hunks = useMemo(() => parseUnifiedDiff(diff), [diff]);
  return (
    <Part title="There is a bottle with this slug already, with another spec">
      {hunks.length === 0 ? (
        <p className="text-text-2">Its spec is no text that could be compared.</p>
      ) : (
        <div className="max-h-[30vh] overflow-y-auto rounded-card border border-line">
          <FileDiff name="bottle.toml" hunks={[...hunks]} between="from the spec on disk to this one" />
        </div>
      )}
      <p className="text-text-2">
        Replacing puts this spec in its place. The old text is kept in the edits folder of that bottle; files that were
        written stay as they are until the next write. To have both, give this one another name.
      </p>
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section role="alert" aria-label={title} className="flex flex-col gap-2 border-t border-line pt-3">
      <h3 className="text-section font-semibold">{title}</h3>
      {children}
    </section>
  );
}
