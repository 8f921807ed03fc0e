import { type DotShape, StatusDot } from '#renderer/parts/marks/status-dot.tsx';
import type { WriteOutcome } from './write-outcome.ts';

const LOOKS: Readonly<Record<WriteOutcome['status'], { words: string; shape: DotShape; color: string }>> = {
  waiting: { words: '', shape: 'dashed', color: '' },
  writing: { words: 'Writing', shape: 'half', color: 'text-accent' },
  written: { words: 'Written', shape: 'filled', color: 'text-accent' },
  changed: { words: 'Changed, not written', shape: 'triangle', color: 'text-unknown' },
  refused: { words: 'Refused', shape: 'octagon', color: 'text-broken' },
  'not-begun': { words: 'Not begun', shape: 'dashed', color: 'text-text-3' },
};

/** What came of one bottle: a dot and a word; nothing before the run. */
export function OutcomeWord({ outcome: { status } }: { readonly outcome: WriteOutcome }) {
  if (status === 'waiting') return null;
  const { words, shape, color } = LOOKS[status];
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-second">
      <span className={`inline-flex ${color}`}>
        <StatusDot shape={shape} />
      </span>
      {words}
    </span>
  );
}
