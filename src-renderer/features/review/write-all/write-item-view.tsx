import { ChevronRight } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { SummaryRows } from '#renderer/parts/summary-rows.tsx';
import { useAsked } from '#renderer/parts/use-asked';
import { countOther, wordFiles } from '#renderer/parts/write/word-writing';
import { FileStanding } from '#renderer/parts/write/planned-files.tsx';
import { api } from '#renderer/state/api';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { listWrites } from './list-writes.ts';
import { OutcomeWord } from './outcome-word.tsx';
import type { WriteItem } from './use-write-all.ts';
import type { WriteOutcome } from './write-outcome.ts';

interface WriteItemViewProps {
  readonly item: WriteItem;
  readonly outcome: WriteOutcome;
}

/** One bottle of the run: what is written of it, its summary folded, and what came of it. */
export const WriteItemView = memo(function WriteItemView({ item: { row, standing }, outcome }: WriteItemViewProps) {
  const [isOpen, setIsOpen] = useState(false);
  const writes = listWrites(standing);
  return (
    <li className="py-1 [contain-intrinsic-size:auto_44px] [content-visibility:auto]">
      <div className="flex min-h-9 items-center gap-2">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
          className="flex min-h-7 min-w-0 flex-1 items-center gap-2 rounded-control px-1 text-left hover:bg-hover"
        >
          <ChevronRight
            aria-hidden
            size={16}
            strokeWidth={1.5}
            className={`shrink-0 text-text-3 transition-transform duration-[160ms] ease-calm ${isOpen ? 'rotate-90' : ''}`}
          />
          <BottleMark color={row.color} state={row.state} />
          <bdi className="truncate font-medium" title={row.name}>
            {row.name}
          </bdi>
          <span className="shrink-0 text-second text-text-3">
            {countOther(writes) === 0 ? 'the same files again' : wordFiles(writes)}
          </span>
        </button>
        <OutcomeWord outcome={outcome} />
      </div>
      {outcome.status === 'changed' || outcome.status === 'not-begun' ? (
        <p className="pl-7 text-second wrap-anywhere text-text-2">{outcome.words}</p>
      ) : null}
      {outcome.status === 'refused' ? (
        <div className="mt-1 pl-7">
          <FailureNote failure={outcome.failure} />
        </div>
      ) : null}
      {isOpen ? <Inside slug={row.slug} standing={standing} isWritten={outcome.status === 'written'} /> : null}
    </li>
  );
});

interface InsideProps {
  readonly slug: string;
  readonly standing: WriteItem['standing'];
  readonly isWritten: boolean;
}

function Inside({ slug, standing, isWritten }: InsideProps) {
  const ask = useCallback(() => api().bottles.getBottle({ slug }), [slug]);
  const { value, failure, askAgain } = useAsked(ask);
  return (
    <div className="mt-1 ml-7 overflow-hidden rounded-card border border-line bg-surface">
      <ul aria-label="Files that are written" className="border-b border-line px-4 py-2">
        {standing.writes.map((name) => {
          const open = standing.files.find(({ file }) => file === name);
          return (
            <li key={name} className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-mono text-code wrap-anywhere">{name}</span>
              {isWritten ? null : (
                <FileStanding
                  status={open?.status ?? 'same'}
                  isOnDisk={open === undefined || open.diskSha256 !== null}
                />
              )}
            </li>
          );
        })}
      </ul>
      {failure === null ? null : <FailureNote failure={failure} onRetry={askAgain} />}
      {value === null ? (
        failure === null ? (
          <Skeleton label="Loading the summary" rows={3} rowHeight={28} />
        ) : null
      ) : (
        <SummaryRows rows={value.view.summary} />
      )}
    </div>
  );
}
