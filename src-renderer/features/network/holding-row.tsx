import type { KeyboardEvent } from 'react';
import type { HostBottle } from '#shared/diagram/host-picture';
import { HoldingCell } from './holding-cell.tsx';

interface HoldingRowProps {
  readonly bottle: HostBottle;
  /** Counts from 0 among all bottles. */
  readonly index: number;
  readonly isChosen: boolean;
  onChoose(slug: string): void;
  onKeyDown(event: KeyboardEvent, index: number): void;
}

const COLUMNS = ['subnet', 'ports', 'meets'] as const;

/** What one bottle holds, in a row; a click chooses it, its name leads to its own picture. */
export function HoldingRow({ bottle, index, isChosen, onChoose, onKeyDown }: HoldingRowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => {
        onChoose(bottle.slug);
      }}
      className="group/row h-11 hover:bg-hover aria-[current]:bg-accent-soft [&>*]:border-b [&>*]:border-line"
    >
      <th
        scope="row"
        onKeyDown={(event) => {
          onKeyDown(event, index);
        }}
        className="h-11 truncate pr-2 pl-2 text-left font-normal group-aria-[current]/row:shadow-[inset_2px_0_0_var(--accent)]"
      >
        <HoldingCell bottle={bottle} column="name" />
      </th>
      {COLUMNS.map((column) => (
        <td key={column} className="h-11 px-2">
          <div className="flex max-h-10 min-w-0 items-center overflow-hidden">
            <HoldingCell bottle={bottle} column={column} />
          </div>
        </td>
      ))}
    </tr>
  );
}
