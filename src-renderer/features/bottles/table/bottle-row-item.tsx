import { GridListItem } from 'react-aria-components/GridList';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { bottleHref, isForeign } from '#renderer/features/bottles/row-facts';
import { RowCheckbox } from '#renderer/ui/row-checkbox.tsx';
import { BottleCell, NameCell } from './bottle-cells.tsx';
import { COLUMNS, type ColumnId, columnTracks, HEADS } from './choose-columns.ts';
import { RowMenu } from './row-menu.tsx';

interface BottleRowItemProps {
  /** The slug, under which the list keeps the row. */
  readonly id: string;
  readonly row: BottleRow;
  readonly columns: readonly ColumnId[];
}

/** One bottle of the list: a link to its page, its reasons and its acts reached with the right arrow. */
export function BottleRowItem({ id, row, columns }: BottleRowItemProps) {
  const href = bottleHref(row);
  const dropped = COLUMNS.filter((column) => !columns.includes(column));
  return (
    <GridListItem
      id={id}
      textValue={row.name}
      {...(href === null ? {} : { href })}
      style={{ gridTemplateColumns: columnTracks(columns) }}
      // Out from under the heads that stick, when the keyboard brings it into view.
      className="group/row relative grid h-full w-full scroll-mt-[88px] border-b border-line outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:bg-accent-soft data-selected:shadow-[inset_2px_0_var(--accent)]"
    >
      {columns.map((column) => (
        <div key={column} className={cellLook(column, row)}>
          {fill(column, { row, dropped })}
        </div>
      ))}
    </GridListItem>
  );
}

interface Filling extends Pick<BottleRowItemProps, 'row'> {
  readonly dropped: readonly ColumnId[];
}

function fill(column: ColumnId, { row, dropped }: Filling) {
  switch (column) {
    case 'select':
      return isForeign(row) ? null : <SelectBox />;
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
function SelectBox() {
  return (
    <span className="flex w-full justify-center opacity-0 group-focus-within/row:opacity-100 group-data-focus-visible/row:opacity-100 group-data-hovered/row:opacity-100 group-data-selected/row:opacity-100 forced-colors:opacity-100 in-data-choosing:opacity-100 [@media(hover:none)]:opacity-100">
      <RowCheckbox />
    </span>
  );
}

/** A row with a broken spec has its problem on its second line, so its other cells keep to the first. */
function cellLook(column: ColumnId, { firstProblem }: BottleRow): string {
  if (column === 'name') return 'h-full min-w-0';
  if (column === 'select') return 'flex h-full items-center';
  const height = firstProblem?.severity === 'error' && column !== 'acts' ? 'h-[25px] pt-[3px]' : 'h-full';
  return `flex min-w-0 items-center overflow-hidden px-2 ${height}`;
}
