import { useMemo, useRef } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useElementWidth } from '#renderer/ui/use-element-width';
import { BottleRowItem } from './bottle-row-item.tsx';
import { chooseColumns, COLUMNS, columnTracks, HEADS } from './choose-columns.ts';
import { useRowContext } from './use-row-context.tsx';

interface BottleTableProps {
  readonly rows: readonly BottleRow[];
}

const LAYOUT = { rowSize: 44 };

/**
 * The bottles, one a row; only the rows in view are in the document.
 *
 * A row is one item of a grid list rather than a row of cells: a thousand bottles are then a thousand nodes to keep, not nine thousand.
 */
export function BottleTable({ rows }: BottleTableProps) {
  const { menu, onContextMenu, onKeyDown } = useRowContext(rows);
  const card = useRef<HTMLDivElement>(null);
  const width = useElementWidth(card);
  const shown = chooseColumns(width).join(' ');
  const columns = useMemo(() => COLUMNS.filter((column) => shown.split(' ').includes(column)), [shown]);
  const tracks = columnTracks(columns);
  return (
    // The list and its rows have their own roles; these only hear what bubbles up from them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={card}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
      className="overflow-clip rounded-card border border-line bg-surface"
    >
      {menu}
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
          dependencies={[columns]}
          // Letters and digits are keys of the page.
          disallowTypeAhead
          className="-mb-px block overflow-visible outline-none"
        >
          {(row) => <BottleRowItem id={row.slug} row={row} columns={columns} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}
