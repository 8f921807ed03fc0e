import { TriangleAlert } from 'lucide-react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { StateWord } from '#renderer/parts/marks/state-word.tsx';
import { VirtualList } from '#renderer/ui/layout/virtual-list.tsx';
import { isBroken } from './choose-bottles.ts';
import { isAllReviewed, useStanding } from './standings.ts';
import { TickMark } from './tick-mark.tsx';

interface BottleListProps {
  readonly bottles: readonly BottleRow[];
  readonly shown: string;
  onShow(slug: string): void;
}

const ROW_PX = 56;

/** The bottles to look at, on the left; only those in view are in the document. */
export function BottleList({ bottles, shown, onShow }: BottleListProps) {
  return (
    <VirtualList
      label="Bottles to review"
      items={bottles}
      rowPx={ROW_PX}
      selected={bottles.findIndex(({ slug }) => slug === shown)}
      keyOf={({ slug }) => slug}
      onSelect={(index) => {
        const row = bottles[index];
        if (row !== undefined) onShow(row.slug);
      }}
    >
      {(row) => <Entry row={row} />}
    </VirtualList>
  );
}

function Entry({ row }: { readonly row: BottleRow }) {
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <BottleMark color={row.color} state={row.state} />
        <bdi title={row.name} className="min-w-0 flex-1 truncate text-left font-medium text-text">
          {row.name}
        </bdi>
        <Ticks slug={row.slug} />
      </span>
      <span className="flex min-w-0 items-center gap-2 pl-5 text-second text-text-2">
        <StateWord state={row.state} />
        <Count row={row} />
      </span>
    </>
  );
}

function Count({ row }: { readonly row: BottleRow }) {
  const standing = useStanding(row.slug);
  if (isBroken(row) && (standing === null || standing.files.length === 0)) {
    return (
      <span className="flex min-w-0 items-center gap-1 text-broken" title={row.firstProblem?.message}>
        <TriangleAlert aria-hidden size={14} strokeWidth={1.5} className="shrink-0" />
        <span className="truncate">{row.problemCount === 1 ? '1 problem' : `${row.problemCount} problems`}</span>
      </span>
    );
  }
  if (standing === null) return null;
  const { length } = standing.files;
  return <span className="truncate text-text-3">{length === 1 ? '1 file' : `${length} files`}</span>;
}

function Ticks({ slug }: { readonly slug: string }) {
  const standing = useStanding(slug);
  if (standing === null || standing.files.length === 0) return null;
  const count = standing.files.filter(({ isReviewed }) => isReviewed).length;
  const isAll = isAllReviewed(standing);
  return (
    <span
      className={`flex shrink-0 items-center gap-1 text-second ${isAll ? 'font-medium text-accent' : 'text-text-3'}`}
    >
      <TickMark standing={isAll ? 'all' : count > 0 ? 'some' : 'none'} />
      <span aria-hidden>
        {count}/{standing.files.length}
      </span>
      <span className="sr-only">
        {count} of {standing.files.length} reviewed
      </span>
    </span>
  );
}
