import { Copy, Download, Ellipsis, FileDiff, Trash2 } from 'lucide-react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { type MenuAct, MenuButton } from '#renderer/ui/menu.tsx';
import { isForeign } from '#renderer/features/bottles/row-facts';

/** What can be done with a bottle from the list. */
export type RowAct = 'write' | 'copy-path' | 'copy-slug' | 'export' | 'clean-up';

interface RowMenuProps {
  readonly row: BottleRow;
  onAct(act: RowAct, row: BottleRow): void;
}

const ACTS: readonly Omit<MenuAct & { readonly id: RowAct }, 'onAction'>[] = [
  { id: 'write', label: 'Review and write…', icon: FileDiff },
  { id: 'copy-path', label: 'Copy path', icon: Copy },
  { id: 'copy-slug', label: 'Copy slug', icon: Copy },
  { id: 'export', label: 'Export text…', icon: Download },
  { id: 'clean-up', label: 'Clean up…', icon: Trash2 },
];

/** What can be done with a bottle; seen while its row is hovered or has the focus, and always there for the keyboard. */
export function RowMenu({ row, onAct }: RowMenuProps) {
  if (isForeign(row)) return null;
  return (
    <div className="opacity-0 group-focus-within/row:opacity-100 group-data-hovered/row:opacity-100 has-aria-expanded:opacity-100 forced-colors:opacity-100 [@media(hover:none)]:opacity-100">
      <MenuButton
        label={`Acts on ${row.name}`}
        icon={Ellipsis}
        size="small"
        isQuiet
        items={ACTS.map((act) => ({
          ...act,
          onAction: () => {
            onAct(act.id, row);
          },
        }))}
      />
    </div>
  );
}
