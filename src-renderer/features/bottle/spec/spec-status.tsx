import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { SpecView } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { ProblemList } from '#renderer/parts/problem-list.tsx';
import { describeView } from '../spec-save/describe-view.ts';
import type { Preview } from './use-preview.ts';

interface SpecStatusProps {
  /** What the shown text comes to, as far as it is known. */
  readonly view: SpecView;
  readonly preview: Preview;
  onGoTo(place: { readonly line: number; readonly column: number }): void;
}

const TONES = { broken: 'text-broken', unknown: 'text-unknown', plain: 'text-text-2' };

/** What lies under the editor: one line on what the text comes to, and its problems with their places. */
export function SpecStatus({ view, preview, onGoTo }: SpecStatusProps) {
  const { tone, text } = describeView(view);
  const Icon = tone === 'broken' ? OctagonAlert : TriangleAlert;
  return (
    <footer className="flex max-h-[45%] shrink-0 flex-col border-t border-line">
      {preview.status === 'asking' ? <div aria-hidden className="progress-bar absolute! inset-x-0" /> : null}
      <div className="flex min-h-9 shrink-0 items-center gap-2 bg-sunken px-4 py-1.5 text-second">
        {tone === 'plain' ? null : (
          <Icon aria-hidden size={14} strokeWidth={1.5} className={`shrink-0 ${TONES[tone]}`} />
        )}
        <output className={tone === 'broken' ? 'font-medium text-text' : 'text-text-2'}>{text}</output>
      </div>
      {preview.failure === null ? null : (
        <div className="border-t border-line p-3">
          <FailureNote failure={preview.failure} />
        </div>
      )}
      {view.problems.length === 0 ? null : (
        <div className="relative min-h-0 overflow-y-auto border-t border-line px-4 py-2">
          <ProblemList problems={view.problems} onGoTo={onGoTo} />
        </div>
      )}
    </footer>
  );
}
