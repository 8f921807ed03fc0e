import { useMemo, useRef } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useElementWidth } from '#renderer/ui/use-element-width';
import { BottleCell, NameCell } from './bottle-cells.tsx';
import { chooseColumns, COLUMN_SIZES, COLUMNS, type ColumnId } from './choose-columns.ts';
import { bottleHref } from '#renderer/features/bottles/row-facts';
import { HEAD_PX, ROW_PX, RowLayout } from './row-layout.ts';
import { type RowAct, RowMenu } from './row-menu.tsx';

interface BottleTableProps {
  readonly rows: readonly BottleRow[];
  onAct(act: RowAct, row: BottleRow): void;
}

const HEADS: Readonly<Record<ColumnId, string>> = {
  name: 'Name',
  backend: 'Backend',
  shield: 'Shield',
  sidecars: 'Sidecars, host port',
  subnet: 'Subnet',
  prepared: 'Last prepared',
  review: 'To review',
  acts: 'Acts',
};

/** The bottles, one a row; only the rows in view are in the document. */
export function BottleTable({ rows, onAct }: BottleTableProps) {
  const card = useRef<HTMLDivElement>(null);
  const width = useElementWidth(card);
  const shown = chooseColumns(width).join(' ');
  const columns = useMemo(() => COLUMNS.filter((column) => shown.split(' ').includes(column)), [shown]);
  const dropped = useMemo(() => COLUMNS.filter((column) => !columns.includes(column)), [columns]);
  const items = useMemo(() => columns.map((id) => ({ id })), [columns]);
  return (
    <div ref={card} className="@container overflow-clip rounded-card border border-line bg-surface">
      <Virtualizer layout={RowLayout} layoutOptions={{ rowHeight: ROW_PX, headingHeight: HEAD_PX }}>
        <Table
          aria-label="Bottles"
          className="-mb-px block overflow-visible outline-none [&>*>[role=presentation]:first-child]:top-14!"
        >
          <TableHeader columns={items} className="h-full w-full border-b border-line bg-sunken">
            {({ id }) => {
              const { px, isWide } = COLUMN_SIZES[id];
              return (
                <Column
                  id={id}
                  isRowHeader={id === 'name'}
                  width={isWide === true ? '1fr' : px}
                  minWidth={px}
                  className={`flex h-full items-center truncate text-second font-medium text-text-3 outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent ${id === 'name' ? 'pl-9' : 'px-2'}`}
                >
                  {id === 'acts' ? <span className="sr-only">{HEADS[id]}</span> : HEADS[id]}
                </Column>
              );
            }}
          </TableHeader>
          <TableBody items={rows} dependencies={[columns, onAct]} className="w-full">
            {(row) => {
              const href = bottleHref(row);
              return (
                // Without a textValue there is no type-ahead: letters and digits are keys of the page.
                <Row
                  id={row.slug}
                  columns={items}
                  dependencies={[columns, onAct]}
                  {...(href === null ? {} : { href })}
                  className="group/row h-full w-full border-b border-line outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-hover"
                >
                  {({ id }) => <Cell className={cellLook(id, row)}>{fill(id, row, { dropped, onAct })}</Cell>}
                </Row>
              );
            }}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

function fill(
  id: ColumnId,
  row: BottleRow,
  { dropped, onAct }: { readonly dropped: readonly ColumnId[] } & Pick<BottleTableProps, 'onAct'>,
) {
  switch (id) {
    case 'name':
      return <NameCell row={row} dropped={dropped} />;
    case 'acts':
      return <RowMenu row={row} onAct={onAct} />;
    default:
      return <BottleCell row={row} column={id} />;
  }
}

/** A row with a broken spec has its problem on its second line, so its other cells keep to the first. */
function cellLook(id: ColumnId, { firstProblem }: BottleRow): string {
  const focus =
    'outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent';
  if (id === 'name') return `relative h-full ${focus}`;
  const height = firstProblem?.severity === 'error' && id !== 'acts' ? 'h-[25px] pt-[3px]' : 'h-full';
  return `flex items-center overflow-hidden px-2 ${height} ${focus}`;
}
