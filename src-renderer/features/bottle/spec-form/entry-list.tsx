import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';

interface EntryListProps {
  readonly label: string;
  readonly addLabel: string;
  readonly isLocked: boolean;
  readonly children: readonly ReactNode[];
  onAdd(): void;
}

/** The entries of a list in the spec, and a way to add one. */
export function EntryList({ label, addLabel, isLocked, children, onAdd }: EntryListProps) {
  return (
    <div className="flex flex-col gap-2">
      {children.length === 0 ? null : (
        <ul aria-label={label} className="flex flex-col gap-2">
          {children}
        </ul>
      )}
      <div>
        <Button kind="secondary" size="small" icon={Plus} isDisabled={isLocked} onPress={onAdd}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}

interface EntryProps {
  /** How it is called where it is removed. */
  readonly name: string;
  readonly isLocked: boolean;
  readonly children: ReactNode;
  onRemove(): void;
}

/** One entry with its fields and a way to remove it. */
export function Entry({ name, isLocked, children, onRemove }: EntryProps) {
  return (
    <li className="relative flex flex-col gap-2 rounded-card border border-line bg-surface p-3 pr-10">
      {children}
      {isLocked ? null : (
        <span className="absolute top-1.5 right-1.5">
          <IconButton label={`Remove ${name}`} icon={Trash2} size="small" onPress={onRemove} />
        </span>
      )}
    </li>
  );
}
