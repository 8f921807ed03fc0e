import { TriangleAlert } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { BottleMark } from '#renderer/parts/bottle-mark.tsx';
import { StateWord } from '#renderer/parts/state-word.tsx';
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
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW_PX }}>
      <ListBox
        aria-label="Bottles to review"
        items={bottles}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          const [slug] = keys === 'all' ? [] : keys;
          if (typeof slug === 'string') onShow(slug);
        }}
        className="block min-h-0 flex-1 overflow-y-auto outline-none"
      >
        {(row) => (
          // Without a textValue there is no type-ahead: letters are keys of the page.
          <ListBoxItem
            id={row.slug}
            className="group relative flex h-full w-full flex-col justify-center gap-0.5 border-b border-line px-4 outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:bg-accent-soft forced-colors:data-selected:outline"
          >
            <Entry row={row} />
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function Entry({ row }: { readonly row: BottleRow }) {
  return (
    <>
      <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 group-data-selected:bg-(--accent)" />
      <span className="flex min-w-0 items-center gap-2">
        <BottleMark color={row.color} state={row.state} />
        <bdi title={row.name} className="min-w-0 flex-1 truncate font-medium text-text">
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
