import { GridListItem } from 'react-aria-components/GridList';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { bottleHref } from '#renderer/features/bottles/row-facts';
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
      className="group/row relative grid h-full w-full scroll-mt-[88px] border-b border-line outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-hover"
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

/** A row with a broken spec has its problem on its second line, so its other cells keep to the first. */
function cellLook(column: ColumnId, { firstProblem }: BottleRow): string {
  if (column === 'name') return 'h-full min-w-0';
  const height = firstProblem?.severity === 'error' && column !== 'acts' ? 'h-[25px] pt-[3px]' : 'h-full';
  return `flex min-w-0 items-center overflow-hidden px-2 ${height}`;
}
