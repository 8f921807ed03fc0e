import { ArrowDownUp, Boxes, Shield } from 'lucide-react';
import { useMemo } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { Segmented } from '#renderer/ui/controls/segmented.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { countParts } from './choose-rows.ts';
import { chooseList, LIST_ORDERS, LIST_PARTS, type ListPart, useListChoice } from './list-choice.ts';

const PARTS: Readonly<Record<ListPart, string>> = {
  all: 'All',
  drifted: 'Drifted',
  changed: 'Changed',
  'never-prepared': 'Never prepared',
  damaged: 'Damaged',
  problems: 'Problems',
  broken: 'Broken',
};
const ORDERS = {
  name: 'Name',
  attention: 'Needs attention',
  prepared: 'Last prepared',
  backend: 'Backend',
  shield: 'Shield',
  subnet: 'Subnet',
};
const SHIELDS = ['proven', 'predicted', 'unknown', 'broken'] as const;

/** What of the list is shown: a part of it, a backend, a shield, and in which order. */
export function FilterBar({ rows }: { readonly rows: readonly BottleRow[] }) {
  const { part, backend, shield, order } = useListChoice();
  const counts = useMemo(() => countParts(rows), [rows]);
  // Only what there is can be chosen, and what was chosen stays in sight.
  const parts = LIST_PARTS.filter((id) => id === 'all' || id === part || counts[id] > 0);
  const backends = present(rows, (row) => row.backend, backend);
  const shields = SHIELDS.filter((id) => id === shield || rows.some((row) => row.shield === id));
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <Segmented
        label="Part of the list"
        items={parts.map((id) => ({ id, label: PARTS[id], count: counts[id] }))}
        selected={part}
        onSelect={(id) => {
          chooseList({ part: id });
        }}
      />
      <div className="-mr-2.5 ml-auto flex flex-wrap items-center gap-1">
        <Select
          label="Backend"
          isQuiet
          icon={Boxes}
          items={[{ id: 'any', label: 'Any backend' }, ...backends.map((id) => ({ id, label: id }))]}
          selected={backend}
          onSelect={(id) => {
            chooseList({ backend: id });
          }}
        />
        <Select
          label="Shield"
          isQuiet
          icon={Shield}
          items={[{ id: 'any', label: 'Any shield' }, ...shields.map((id) => ({ id, label: id }))]}
          selected={shield}
          onSelect={(id) => {
            chooseList({ shield: id });
          }}
        />
        <Select
          label="Order"
          isQuiet
          icon={ArrowDownUp}
          items={LIST_ORDERS.map((id) => ({ id, label: ORDERS[id] }))}
          selected={order}
          onSelect={(id) => {
            chooseList({ order: id, isReversed: false });
          }}
        />
      </div>
    </div>
  );
}

type BackendName = NonNullable<BottleRow['backend']>;

function present(
  rows: readonly BottleRow[],
  read: (row: BottleRow) => BackendName | null,
  chosen: BackendName | 'any',
): readonly BackendName[] {
  const found = new Set(rows.map(read));
  if (chosen !== 'any') found.add(chosen);
  found.delete(null);
  return [...found].filter((name) => name !== null).sort();
}
