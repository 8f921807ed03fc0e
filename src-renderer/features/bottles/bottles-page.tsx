import { Download, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useOffer } from '#renderer/actions/offers';
import { pageAction } from '#renderer/actions/page-actions';
import { useKeycap } from '#renderer/actions/use-keycap';
import { useBottleRows, useHost, useOpening } from '#renderer/state/feed/feed';
import { Button } from '#renderer/ui/controls/button.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { SearchField } from '#renderer/ui/controls/search-field.tsx';
import { useCalm } from '#renderer/ui/browser/use-calm';
import { BottleTable } from '#renderer/features/bottles/table/bottle-table.tsx';
import { chooseRows } from '#renderer/features/bottles/choice/choose-rows';
import { DropNote } from '#renderer/features/bottles/import/drop-note.tsx';
import { usePaste } from '#renderer/features/bottles/import/use-paste';
import { NoBottles, NothingFound } from './empty-list.tsx';
import { EvidenceBanner } from './evidence-banner.tsx';
import { FilterBar } from '#renderer/features/bottles/choice/filter-bar.tsx';
import { FilterProblems } from '#renderer/features/bottles/choice/filter-problems.tsx';
import { SelectionBar } from '#renderer/features/bottles/many/selection-bar.tsx';
import { HeldLine } from './held-line.tsx';
import { chooseList, useListChoice } from '#renderer/features/bottles/choice/list-choice';
import { formatCount } from './row-facts.ts';

/** The page of all bottles: which there are, how each stands, and the ways to make or take in one. */
export function BottlesPage() {
  // At the start every bottle is told of one by one.
  const { rows, unread } = useCalm(useListed(), 250);
  const host = useHost();
  const choice = useListChoice();
  // Typing stays ahead of a long list.
  const late = useDeferredValue(choice);
  const shown = useMemo(() => chooseRows(rows, late), [rows, late]);
  const mostSidecars = useMemo(() => Math.max(0, ...rows.map(({ sidecars }) => sidecars.length)), [rows]);
  const filter = useRef<HTMLInputElement>(null);
  useOffer('filter-list', () => {
    filter.current?.focus();
    filter.current?.select();
  });
  const filterCap = useKeycap('filter-list');
  const newCap = useKeycap('new-bottle');
  usePaste(pageAction('import-spec').run);
  const isEmpty = rows.length === 0;
  const isOpening = unread > 0;
  return (
    // As tall as the list, so that the header stays in sight while the list scrolls under it.
    <div className="shrink-0">
      <PageHeader
        title="Bottles"
        after={isEmpty ? null : <Count listed={rows.length} unread={unread} />}
        actions={
          isOpening ? undefined : (
            <>
              {isEmpty ? null : (
                <SearchField
                  label="Filter bottles"
                  {...filterCap}
                  value={choice.text}
                  inputRef={filter}
                  onChange={(text) => {
                    chooseList({ text });
                  }}
                />
              )}
              <Button kind="secondary" icon={Download} onPress={pageAction('import-spec').run}>
                Import
              </Button>
              {isEmpty ? null : (
                <Button kind="primary" icon={Plus} {...newCap} onPress={pageAction('new-bottle').run}>
                  {pageAction('new-bottle').label}
                </Button>
              )}
            </>
          )
        }
      />
      <div className="flex flex-col gap-3 px-6 pb-6 max-narrow:px-4">
        {isEmpty ? (
          <NoBottles />
        ) : (
          <>
            {/* Of a part of the bottles nothing is counted, judged or done together. */}
            {isOpening ? <div className="h-8" /> : <FilterBar rows={rows} />}
            {isOpening ? null : <FilterProblems text={choice.text} />}
            {isOpening ? null : <EvidenceBanner rows={rows} />}
            {shown.length === 0 ? (
              <NothingFound />
            ) : (
              <BottleTable rows={shown} unread={unread} mostSidecars={mostSidecars} />
            )}
            <output className="sr-only">
              {shown.length === rows.length ? '' : `${shown.length} of ${rows.length} bottles are shown`}
            </output>
            {host === null ? null : <HeldLine held={host.held} />}
          </>
        )}
      </div>
      {isOpening ? null : <SelectionBar rows={rows} shown={shown} />}
      <DropNote onTaken={pageAction('import-spec').run} />
    </div>
  );
}

/** All bottles; of a long list, while the host still reads it, the first ones and how many there are beside them. */
function useListed(): { readonly rows: readonly BottleRow[]; readonly unread: number } {
  const opening = useOpening();
  const all = useBottleRows();
  return useMemo(() => opening ?? { rows: all, unread: 0 }, [opening, all]);
}

function Count({ listed, unread }: { readonly listed: number; readonly unread: number }) {
  const look = 'text-body text-text-3';
  if (unread > 0) return <output className={look}>Reading {formatCount(unread)} more…</output>;
  return <span className={look}>{formatCount(listed)}</span>;
}
