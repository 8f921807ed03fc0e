import { useMemo, useRef } from 'react';
import { GridList } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useElementWidth } from '#renderer/ui/use-element-width';
import { BottleRowItem } from './bottle-row-item.tsx';
import { select, useSelection } from '#renderer/features/bottles/many/selection';
import { isForeign } from '#renderer/features/bottles/row-facts';
import { chooseColumns, COLUMNS } from './choose-columns.ts';
import { TableHeads } from './table-heads.tsx';
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
  const { slugs } = useSelection();
  const foreign = useMemo(() => rows.filter(isForeign).map(({ slug }) => slug), [rows]);
  return (
    // The list and its rows have their own roles; these only hear what bubbles up from them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={card}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
      {...(slugs.size === 0 ? {} : { 'data-choosing': true })}
      className="overflow-clip rounded-card border border-line bg-surface"
    >
      {menu}
      <TableHeads rows={rows} columns={columns} />
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          aria-label="Bottles"
          items={rows}
          selectionMode="multiple"
          selectionBehavior="toggle"
          disabledBehavior="selection"
          disabledKeys={foreign}
          selectedKeys={slugs}
          onSelectionChange={(chosen) => {
            select(
              chosen === 'all'
                ? rows.filter((row) => !isForeign(row)).map(({ slug }) => slug)
                : [...chosen].map(String),
            );
          }}
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
