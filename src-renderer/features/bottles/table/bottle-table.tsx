import { type CSSProperties, useMemo, useRef } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useSelection } from '#renderer/features/bottles/many/selection';
import { useElementWidth } from '#renderer/ui/browser/use-element-width';
import { BottleRowItem } from './bottle-row-item.tsx';
import { chooseColumns, COLUMNS, sidecarsWidth } from './choose-columns.ts';
import { TableHeads } from './table-heads.tsx';
import { useRowContext } from './use-row-context.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { ROW_PX, useRowWindow } from './use-row-window.ts';

interface BottleTableProps {
  readonly rows: readonly BottleRow[];
  /** How many more are being read. */
  readonly unread: number;
  /** The most sidecars that a bottle has, shown or not: the columns stay while the list is filtered. */
  readonly mostSidecars: number;
}

/**
 * The bottles, one a row; only the rows in view are in the document.
 *
 * A list of the kit keeps a node of every row and makes all of them anew when the filter changes: a thousand bottles
 * are then a long task. Here a row that is not in view costs nothing.
 */
export function BottleTable({ rows, unread, mostSidecars }: BottleTableProps) {
  const { menu, onContextMenu, onKeyDown } = useRowContext(rows);
  const card = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const width = useElementWidth(card);
  const sidecarsPx = sidecarsWidth(mostSidecars);
  const shown = chooseColumns(width, sidecarsPx).join(' ');
  const columns = useMemo(() => COLUMNS.filter((column) => shown.split(' ').includes(column)), [shown]);
  const { slugs } = useSelection();
  const { first, last } = useRowWindow(list, rows.length);
  const keys = useRowKeys(list, rows);
  // The row with the focus stays, wherever the page is scrolled.
  const indexes = [
    ...(keys.active >= 0 && keys.active < first ? [keys.active] : []),
    // Before the width is known the columns are not: a row drawn then would be drawn twice.
    ...Array.from({ length: width === null ? 0 : last - first }, (_none, at) => first + at),
    ...(keys.active >= last ? [keys.active] : []),
  ];
  return (
    // The list and its rows have their own roles; these only hear what bubbles up from them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={card}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
      {...(slugs.size === 0 ? {} : { 'data-choosing': true })}
      style={{ '--sidecars': `${sidecarsPx}px` } as CSSProperties}
      className="overflow-clip rounded-card border border-line bg-surface"
    >
      {menu}
      <TableHeads rows={rows} columns={columns} isWhole={unread === 0} />
      {/* The rows take the focus, one at a time. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={list}
        role="grid"
        aria-label="Bottles"
        aria-rowcount={rows.length + unread}
        aria-multiselectable
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
        onClick={keys.onClick}
        style={{ height: rows.length * ROW_PX - 1 }}
        className="relative"
      >
        {indexes.map((index) => {
          const row = rows[index];
          return row === undefined ? null : (
            <BottleRowItem
              key={row.slug}
              row={row}
              index={index}
              columns={columns}
              isSelected={slugs.has(row.slug)}
              isActive={index === keys.active}
            />
          );
        })}
      </div>
    </div>
  );
}
