import { useEffect, useMemo, useRef } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { HostBottle, HostPicture } from '#shared/diagram/host-picture';
import { HoldingCell, type HoldingColumn } from './holding-cell.tsx';

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

const COLUMNS: readonly {
  readonly id: HoldingColumn;
  readonly label: string;
  readonly width: number | `${number}fr`;
  readonly least: number;
}[] = [
  { id: 'name', label: 'Bottle', width: '2fr', least: 140 },
  { id: 'subnet', label: 'Subnet', width: 142, least: 142 },
  { id: 'ports', label: 'Host ports', width: '2fr', least: 150 },
  { id: 'meets', label: 'Meets', width: '2fr', least: 130 },
];

/** The same as the map in rows: each bottle with its subnet, its host ports, and what they meet; only rows in view are there. */
export function HoldingTable({ picture, chosen, onChoose }: HoldingTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { bottles } = picture;
  const columns = useMemo(() => COLUMNS.map(({ id }) => ({ id })), []);
  useScrollTo(frame, bottles, chosen);
  return (
    <div ref={frame} className="overflow-clip rounded-card border border-line bg-surface">
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW_PX, headingHeight: HEAD_PX }}>
        <Table
          aria-label="Holdings of the bottles"
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            onChoose(key === undefined ? null : String(key));
          }}
          className="-mb-px block overflow-visible outline-none [&>*>[role=presentation]:first-child]:top-14!"
        >
          <TableHeader columns={columns} className="h-full w-full border-b border-line bg-sunken">
            {({ id }) => {
              const column = COLUMNS.find((each) => each.id === id);
              return (
                <Column
                  id={id}
                  isRowHeader={id === 'name'}
                  width={column?.width ?? '1fr'}
                  minWidth={column?.least ?? 100}
                  className={`flex h-full items-center truncate text-second font-medium text-text-3 outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent ${id === 'name' ? 'pl-3.5' : 'px-2'}`}
                >
                  {column?.label}
                </Column>
              );
            }}
          </TableHeader>
          <TableBody items={bottles} dependencies={[columns]} className="w-full">
            {(bottle) => (
              <Row
                id={bottle.slug}
                columns={columns}
                className="h-full w-full border-b border-line outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:bg-accent-soft data-selected:shadow-[inset_2px_0_0_var(--accent)]"
              >
                {({ id }) => (
                  <Cell className="flex h-full items-center overflow-hidden px-2 outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent">
                    <HoldingCell bottle={bottle} column={id} />
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

/** Brings the chosen row into view, when it was chosen in the map. */
function useScrollTo(
  frame: { readonly current: HTMLDivElement | null },
  bottles: readonly HostBottle[],
  chosen: string | null,
): void {
  useEffect(() => {
    const card = frame.current;
    const index = bottles.findIndex(({ slug }) => slug === chosen);
    const page = card?.closest('main');
    if (card === null || page === null || page === undefined || index === -1) return;
    const top = card.getBoundingClientRect().top - page.getBoundingClientRect().top + HEAD_PX + index * ROW_PX;
    if (top < STICKY_PX) page.scrollBy(0, top - STICKY_PX);
    else if (top + ROW_PX > page.clientHeight) page.scrollBy(0, top + ROW_PX - page.clientHeight);
  }, [frame, bottles, chosen]);
}
