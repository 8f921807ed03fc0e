import { Check, Minus } from 'lucide-react';

interface RowCheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  /** Some of what it stands for is chosen, and some is not. */
  readonly isSome?: boolean;
  onChange(isSelected: boolean): void;
}

/** The box by which a row of a list is chosen, or all of them; the browser's own, since a list draws many. */
export function RowCheckbox({ label, isSelected, isSome = false, onChange }: RowCheckboxProps) {
  return (
    <label className="relative flex size-6 items-center justify-center rounded-mark has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        ref={(input) => {
          if (input !== null) input.indeterminate = isSome;
        }}
        type="checkbox"
        aria-label={label}
        checked={isSelected}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked);
        }}
        className="absolute inset-0 m-0 appearance-none opacity-0"
      />
      <span
        className={`flex size-4 items-center justify-center rounded-mark border text-on-accent ${isSelected || isSome ? 'border-accent-fill bg-accent-fill forced-colors:bg-[Highlight]' : 'border-control bg-surface'}`}
      >
        {isSome ? <Minus aria-hidden size={12} strokeWidth={2.5} /> : null}
        {isSelected && !isSome ? <Check aria-hidden size={12} strokeWidth={2.5} /> : null}
      </span>
    </label>
  );
}
