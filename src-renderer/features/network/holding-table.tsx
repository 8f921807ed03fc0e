import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { HostBottle, HostPicture } from '#shared/diagram/host-picture';
import { HoldingRow } from './holding-row.tsx';
import { useRowsInView } from './use-rows-in-view.ts';

interface HoldingTableProps {
  readonly picture: HostPicture;
  /** The slug of the chosen bottle. */
  readonly chosen: string | null;
  onChoose(slug: string | null): void;
}

const ROW_PX = 44;
const HEAD_PX = 36;
/** The page's header and the table's heads stay over what scrolls. */
const STICKY_PX = 56 + HEAD_PX;
const HEAD =
  'sticky top-14 z-[1] h-9 border-b border-line bg-sunken px-2 text-left text-second font-medium text-text-3';

/** The same as the map in rows: each bottle with its subnet, its host ports, and what they meet; only rows in view are there. */
export function HoldingTable({ picture: { bottles }, chosen, onChoose }: HoldingTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, end } = useRowsInView(body, { count: bottles.length, rowPx: ROW_PX });
  // Where nothing meets anything, that says so in two words, and the names get the room.
  const isCalm = bottles.every(({ collisions }) => collisions.length === 0);
  const wantsFocus = useRef(false);
  useScrollTo(body, bottles, chosen);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const link = body.current?.querySelector<HTMLElement>('tr[aria-current] a');
    if (link === null || link === undefined) return;
    wantsFocus.current = false;
    link.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const next = bottles[index + (STEPS[event.key] ?? Number.NaN)];
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    onChoose(next.slug);
  };
  return (
    <div className="overflow-clip rounded-card border border-line bg-surface">
      <table
        aria-label="Holdings of the bottles"
        aria-rowcount={bottles.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={`${HEAD} pl-3.5!`}>
              Bottle
            </th>
            <th scope="col" className={`${HEAD} w-[142px]`}>
              Subnet
            </th>
            <th scope="col" className={`${HEAD} w-[152px]`}>
              Host ports
            </th>
            <th scope="col" className={`${HEAD} ${isCalm ? 'w-[116px]' : ''}`}>
              Meets
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer px={first * ROW_PX} />
          {bottles.slice(first, end).map((bottle, offset) => (
            <HoldingRow
              key={bottle.slug}
              bottle={bottle}
              index={first + offset}
              isChosen={bottle.slug === chosen}
              onChoose={onChoose}
              onKeyDown={onKeyDown}
            />
          ))}
          <Spacer px={(bottles.length - end) * ROW_PX} />
        </tbody>
      </table>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The room of the rows that are not there. */
function Spacer({ px }: { readonly px: number }) {
  return px <= 0 ? null : <tr aria-hidden style={{ height: px }} />;
}

/** Brings the chosen row into view, when it was chosen in the map or by a key. */
function useScrollTo(
  body: { readonly current: HTMLElement | null },
  bottles: readonly HostBottle[],
  chosen: string | null,
): void {
  useEffect(() => {
    const page = body.current?.closest('main');
    const index = bottles.findIndex(({ slug }) => slug === chosen);
    if (body.current === null || page === null || page === undefined || index === -1) return;
    const top = body.current.getBoundingClientRect().top - page.getBoundingClientRect().top + index * ROW_PX;
    if (top < STICKY_PX) page.scrollBy(0, top - STICKY_PX);
    else if (top + ROW_PX > page.clientHeight) page.scrollBy(0, top + ROW_PX - page.clientHeight);
    // A choice is scrolled to once; what changes on the host leaves the page where it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen]);
}
