import { ArrowDown, ArrowUp } from 'lucide-react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { type ListOrder, orderBy, useListChoice } from '#renderer/features/bottles/choice/list-choice';
import { clearSelection, select, useSelectedRows } from '#renderer/features/bottles/many/selection';
import { isForeign } from '#renderer/features/bottles/row-facts';
import { RowCheckbox } from '#renderer/ui/controls/row-checkbox.tsx';
import { type ColumnId, columnTracks, HEADS } from './choose-columns.ts';

interface TableHeadsProps {
  readonly rows: readonly BottleRow[];
  readonly columns: readonly ColumnId[];
  /** False while rows are missing that are still being read: then nothing is ordered or chosen together. */
  readonly isWhole: boolean;
}

const ORDERS: Readonly<Partial<Record<ColumnId, ListOrder>>> = {
  name: 'name',
  backend: 'backend',
  shield: 'shield',
  subnet: 'subnet',
  prepared: 'prepared',
  review: 'attention',
};

/** The heads of the list: they stick, order it, and choose everything that it shows. */
export function TableHeads({ rows, columns, isWhole }: TableHeadsProps) {
  return (
    <div
      style={{ gridTemplateColumns: columnTracks(columns) }}
      className="sticky top-14 z-[5] grid h-8 items-center border-b border-line bg-sunken text-second font-medium text-text-3"
    >
      {columns.map((column) => {
        if (column === 'select') return isWhole ? <SelectAll key={column} rows={rows} /> : <span key={column} />;
        const order = ORDERS[column];
        if (order !== undefined) return <OrderHead key={column} column={column} order={order} isDisabled={!isWhole} />;
        return (
          <span key={column} aria-hidden className="truncate px-2">
            {HEADS[column]}
          </span>
        );
      })}
    </div>
  );
}

interface OrderHeadProps {
  readonly column: ColumnId;
  readonly order: ListOrder;
  readonly isDisabled: boolean;
}

function OrderHead({ column, order, isDisabled }: OrderHeadProps) {
  const { order: chosen, isReversed } = useListChoice();
  const isHere = chosen === order;
  const Icon = isReversed ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      disabled={isDisabled}
      aria-pressed={isHere}
      onClick={() => {
        orderBy(order);
      }}
      className={`flex h-full min-w-0 items-center gap-1 text-left hover:text-text ${column === 'name' ? 'pl-7' : 'px-2'} ${isHere ? 'text-text-2' : ''}`}
    >
      <span className="sr-only">Order by </span>
      <span className="truncate">{HEADS[column]}</span>
      {isHere ? (
        <>
          <Icon aria-hidden size={12} strokeWidth={2} className="shrink-0" />
          <span className="sr-only">{isReversed ? ', reversed' : ''}</span>
        </>
      ) : null}
    </button>
  );
}

function SelectAll({ rows }: { readonly rows: readonly BottleRow[] }) {
  const chosen = useSelectedRows(rows);
  const all = rows.filter((row) => !isForeign(row));
  const isAll = all.length > 0 && chosen.length === all.length;
  return (
    <span className="flex justify-center">
      <RowCheckbox
        label="Choose all that are shown"
        isSelected={isAll}
        isSome={chosen.length > 0 && !isAll}
        onChange={() => {
          if (isAll) clearSelection();
          else select(all.map(({ slug }) => slug));
        }}
      />
    </span>
  );
}
