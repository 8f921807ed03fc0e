import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';

interface RowCheckboxProps {
  readonly label: string;
  readonly isSelected: boolean;
  /** Some of what it stands for is chosen, and some is not. */
  readonly isSome?: boolean;
  onChange(isSelected: boolean): void;
}

/** The box by which a row of a list is chosen, or all of them. */
export function RowCheckbox({ label, isSelected, isSome = false, onChange }: RowCheckboxProps) {
  return (
    <Checkbox
      aria-label={label}
      isSelected={isSelected}
      isIndeterminate={isSome}
      onChange={onChange}
      className="group/box flex size-6 items-center justify-center rounded-mark data-focus-visible:outline-2 data-focus-visible:outline-accent"
    >
      {({ isSelected: isOn, isIndeterminate }) => (
        <span className="flex size-4 items-center justify-center rounded-mark border border-control bg-surface text-on-accent group-data-indeterminate/box:border-accent-fill group-data-indeterminate/box:bg-accent-fill group-data-selected/box:border-accent-fill group-data-selected/box:bg-accent-fill forced-colors:group-data-selected/box:bg-[Highlight]">
          {isIndeterminate ? (
            <Minus aria-hidden size={12} strokeWidth={2.5} />
          ) : isOn ? (
            <Check aria-hidden size={12} strokeWidth={2.5} />
          ) : null}
        </span>
      )}
    </Checkbox>
  );
}
