import { ArrowLeftRight } from 'lucide-react';
import { type Ref, useCallback, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { useAsked } from '#renderer/parts/use-asked';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { api } from '#renderer/state/api';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Segmented } from '#renderer/ui/controls/segmented.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { useIsWide } from '#renderer/ui/browser/use-is-wide';
import { nameStage, type Pair, type StageEntry } from './choose-pair.ts';
import { ComparedFiles, type DiffLook } from './compared-files.tsx';
import { StageHead } from './stage-head.tsx';

interface ComparisonProps {
  readonly detail: BottleDetail;
  readonly stages: readonly StageEntry[];
  readonly pair: Pair;
  /** Comes to hold the head of the comparison. */
  readonly headRef: Ref<HTMLDivElement>;
  onChoose(pair: Pair): void;
}

/** Two stages of a bottle side by side: what changed in words, then file by file. */
export function Comparison({ detail, stages, pair, headRef, onChoose }: ComparisonProps) {
  const { before, after } = pair;
  const isWide = useIsWide();
  const [wanted, setWanted] = useState<DiffLook>('split');
  const look = isWide ? wanted : 'unified';
  const ask = useCallback(
    async () => await api().stages.compareStages({ slug: detail.row.slug, before, after }),
    // A stage never changes; the present one does, and then there is another detail.
    [detail, before, after],
  );
  const { value, failure, askAgain } = useAsked(ask);
  const spec = value?.files.find(({ name }) => name === 'bottle.toml');
  const entryOf = (number: number | null): StageEntry | undefined =>
    stages.find(({ stage }) => stage.number === number);
  return (
    <section
      aria-label={`${nameStage(before)} and ${nameStage(after).toLowerCase()} compared`}
      className="flex min-w-0 flex-col gap-4"
    >
      <div ref={headRef} className="scroll-mt-16 scroll-mb-48 rounded-card border border-line bg-surface">
        <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
          <h2 className="text-section font-semibold">Compare</h2>
          <div className="ml-auto flex items-center gap-2">
            <IconButton
              label="Change sides"
              icon={ArrowLeftRight}
              size="small"
              onPress={() => {
                onChoose({ before: after, after: before });
              }}
            />
            {isWide ? (
              <Segmented<DiffLook>
                label="How differences are shown"
                items={[
                  { id: 'split', label: 'Side by side' },
                  { id: 'unified', label: 'One column' },
                ]}
                selected={wanted}
                onSelect={setWanted}
              />
            ) : null}
          </div>
        </div>
        <StageHead letter="A" detail={detail} number={before} entry={entryOf(before)} specText={spec?.before ?? null} />
        <StageHead letter="B" detail={detail} number={after} entry={entryOf(after)} specText={spec?.after ?? null} />
        {value === null ? null : (
          <div className="border-t border-line px-4 py-2.5">
            <h3 className="sr-only">What changed from A to B</h3>
            <ul className="flex max-w-[90ch] flex-col gap-0.5">
              {value.changes.map((change) => (
                <li key={change} className="wrap-anywhere">
                  <InlineCode text={change} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {failure === null ? null : <FailureNote failure={failure} onRetry={askAgain} />}
      {value === null && failure === null ? <Skeleton label="Comparing" rows={6} rowHeight={20} /> : null}
      {value === null ? null : <ComparedFiles files={value.files} pair={pair} look={look} />}
    </section>
  );
}
