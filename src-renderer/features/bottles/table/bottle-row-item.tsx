import { memo } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { isForeign } from '#renderer/features/bottles/row-facts';
import { RowCheckbox } from '#renderer/ui/controls/row-checkbox.tsx';
import { BottleCell, NameCell } from './bottle-cells.tsx';
import { COLUMNS, type ColumnId, columnTracks, HEADS } from './choose-columns.ts';
import { RowMenu } from './row-menu.tsx';
import { toggle } from './use-row-keys.ts';
import { ROW_PX } from './use-row-window.ts';

interface BottleRowItemProps {
  readonly row: BottleRow;
  /** Its number in the list. */
  readonly index: number;
  readonly isSelected: boolean;
  /** Whether it is the row that Tab reaches. */
  readonly isActive: boolean;
  readonly columns: readonly ColumnId[];
}

/** One bottle of the list: a way to its page, its reasons and its acts reached with the right arrow. */
export const BottleRowItem = memo(function BottleRowItem(props: BottleRowItemProps) {
  const { row, index, columns, isSelected, isActive } = props;
  const dropped = COLUMNS.filter((column) => !columns.includes(column));
  return (
    <div
      // Rows of a table cannot be placed one by one.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="row"
      data-key={row.slug}
      aria-rowindex={index + 1}
      {...(isForeign(row) ? {} : { 'aria-selected': isSelected })}
      tabIndex={isActive ? 0 : -1}
      style={{ top: index * ROW_PX, height: ROW_PX }}
      // Out from under the heads that stick, when the keyboard brings it into view.
      className="group/row absolute inset-x-0 scroll-mt-[88px] cursor-default border-b border-line outline-none hover:bg-hover focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent aria-selected:bg-accent-soft aria-selected:shadow-[inset_2px_0_var(--accent)]"
    >
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div role="gridcell" style={{ gridTemplateColumns: columnTracks(columns) }} className="grid h-full">
        {columns.map((column) => (
          <div key={column} className={cellLook(column, row)}>
            {fill(column, { row, dropped, isSelected })}
          </div>
        ))}
      </div>
    </div>
  );
});

interface Filling extends Pick<BottleRowItemProps, 'row' | 'isSelected'> {
  readonly dropped: readonly ColumnId[];
}

function fill(column: ColumnId, { row, dropped, isSelected }: Filling) {
  switch (column) {
    case 'select':
      return isForeign(row) ? null : <SelectBox row={row} isSelected={isSelected} />;
    case 'name':
      return <NameCell row={row} dropped={dropped} />;
    case 'acts':
      return <RowMenu row={row} />;
    default:
      return (
        <>
          <span className="sr-only">{HEADS[column]}: </span>
          <BottleCell row={row} column={column} />
        </>
      );
  }
}

/** Seen while its row is hovered, has the focus or is chosen, and once any row is chosen. */
function SelectBox({ row, isSelected }: Pick<Filling, 'row' | 'isSelected'>) {
  return (
    <span className="flex w-full justify-center opacity-0 group-focus-within/row:opacity-100 group-focus-visible/row:opacity-100 group-hover/row:opacity-100 group-aria-selected/row:opacity-100 forced-colors:opacity-100 in-data-choosing:opacity-100 [@media(hover:none)]:opacity-100">
      <RowCheckbox
        label={`Choose ${row.name}`}
        isSelected={isSelected}
        onChange={() => {
          toggle(row);
        }}
      />
    </span>
  );
}

/** A row with a broken spec has its problem on its second line, so its other cells keep to the first. */
function cellLook(column: ColumnId, { firstProblem }: BottleRow): string {
  if (column === 'name') return 'h-full min-w-0';
  if (column === 'select') return 'flex h-full items-center';
  const height = firstProblem?.severity === 'error' && column !== 'acts' ? 'h-6' : 'h-full';
  return `flex min-w-0 items-center overflow-hidden px-2 ${height}`;
}
