import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';

interface RowGroupProps {
  readonly label: string;
  readonly helper: string;
  /** What one row is called: "mount". */
  readonly noun: string;
  readonly rows: readonly ReactNode[];
  onAdd(): void;
  onRemove(at: number): void;
}

/** Rows of fields that can be added and removed. */
export function RowGroup({ label, helper, noun, rows, onAdd, onRemove }: RowGroupProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const add = (): void => {
    onAdd();
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus());
  };
  return (
    <section aria-labelledby={id} className="flex flex-col items-start gap-2">
      <div>
        <h3 id={id} className="text-body font-medium text-text">
          {label}
        </h3>
        <p className="text-second text-text-2">{helper}</p>
      </div>
      {rows.length === 0 ? null : (
        <ul ref={list} className="flex w-full flex-col divide-y divide-line rounded-card border border-line bg-surface">
          {rows.map((row, at) => (
            // A row has no identity but its place.
            <li key={at} aria-label={`${noun} ${at + 1}`} className="flex items-start gap-2 px-3 py-3">
              <div className="flex min-w-0 flex-1 flex-col gap-3">{row}</div>
              <IconButton
                label={`Remove ${noun} ${at + 1}`}
                icon={Trash2}
                size="small"
                onPress={() => {
                  onRemove(at);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Button kind="secondary" size="small" icon={Plus} onPress={add}>
        {`Add ${noun}`}
      </Button>
    </section>
  );
}
