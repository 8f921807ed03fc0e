import { useCallback, useRef, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { useAsked } from '#renderer/parts/use-asked';
import { api } from '#renderer/state/api';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { choosePair, listComparable, type Pair } from './choose-pair.ts';
import { Comparison } from './comparison.tsx';
import { TimelineList } from './timeline-list.tsx';
import { useLatest } from './use-latest.ts';

/** What happened to a bottle, any two of its stages compared, and the spec of one taken up again. */
export function HistoryTab({ detail }: { readonly detail: BottleDetail }) {
  const { slug, name } = detail.row;
  const comparison = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Pair | null>(null);
  // Every change of the bottle brings another detail, and with it another question.
  const ask = useCallback(async () => await api().stages.getTimeline({ slug: detail.row.slug }), [detail]);
  const { value, failure, askAgain } = useAsked(ask);
  const timeline = useLatest(slug, value);
  if (failure !== null) return <FailureNote failure={failure} onRetry={askAgain} />;
  if (timeline === null) return <Skeleton label={`Reading the history of ${name}`} rows={5} rowHeight={64} />;
  if (timeline.entries.length === 0) {
    return (
      <EmptyState
        title="Nothing has happened to this bottle yet."
        lead="Each prepare keeps the stage before it here, the last 20 of them, with what changed."
      />
    );
  }
  const stages = listComparable(timeline.entries);
  const choose = (next: Pair): void => {
    setChosen(next);
    // Where the comparison lies under the list, its head and first lines are brought into view.
    requestAnimationFrame(() => {
      comparison.current?.scrollIntoView({ block: 'nearest' });
    });
  };
  const pair = choosePair(stages, chosen);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 wide:grid-cols-[minmax(320px,400px)_minmax(0,1fr)]">
      <TimelineList timeline={timeline} stages={stages} pair={pair} onChoose={choose} />
      {pair === null ? (
        <p className="rounded-card border border-line bg-surface px-4 py-3 text-text-2">
          {stages.length === 0
            ? 'No stage is kept, so there is nothing to compare.'
            : 'There is one stage. The next prepare that changes something gives another to compare it with.'}
        </p>
      ) : (
        <Comparison detail={detail} stages={stages} pair={pair} headRef={comparison} onChoose={setChosen} />
      )}
    </div>
  );
}
