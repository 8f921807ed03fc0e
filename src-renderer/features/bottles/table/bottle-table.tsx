import { useMemo, useRef } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useElementWidth } from '#renderer/ui/use-element-width';
import { BottleRowItem } from './bottle-row-item.tsx';
import { chooseColumns, COLUMNS, columnTracks, HEADS } from './choose-columns.ts';
import type { RowAct } from './row-menu.tsx';

interface BottleTableProps {
  readonly rows: readonly BottleRow[];
  onAct(act: RowAct, row: BottleRow): void;
}

const LAYOUT = { rowSize: 44 };

/**
 * The bottles, one a row; only the rows in view are in the document.
 *
 * A row is one item of a grid list rather than a row of cells: a thousand bottles are then a thousand nodes to keep, not nine thousand.
 */
export function BottleTable({ rows, onAct }: BottleTableProps) {
  const card = useRef<HTMLDivElement>(null);
  const width = useElementWidth(card);
  const shown = chooseColumns(width).join(' ');
  const columns = useMemo(() => COLUMNS.filter((column) => shown.split(' ').includes(column)), [shown]);
  const tracks = columnTracks(columns);
  return (
    <div ref={card} className="overflow-clip rounded-card border border-line bg-surface">
      <div
        aria-hidden
        style={{ gridTemplateColumns: tracks }}
        className="sticky top-14 z-[5] grid h-8 items-center border-b border-line bg-sunken text-second font-medium text-text-3"
      >
        {columns.map((column) => (
          <span key={column} className={`truncate ${column === 'name' ? 'pl-9' : 'px-2'}`}>
            {HEADS[column]}
          </span>
        ))}
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          aria-label="Bottles"
          items={rows}
          dependencies={[columns, onAct]}
          // Letters and digits are keys of the page.
          disallowTypeAhead
          className="-mb-px block overflow-visible outline-none"
        >
          {(row) => <BottleRowItem id={row.slug} row={row} columns={columns} onAct={onAct} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}
