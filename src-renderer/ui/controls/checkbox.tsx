import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

interface CheckboxProps {
  readonly label: string;
  /** What is added to the name for a screen reader: "gvproxy.yaml". */
  readonly about?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  onChange(isSelected: boolean): void;
}

/** Something that is ticked off or not. */
export function Checkbox({ label, about, isSelected, isDisabled = false, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      isDisabled={isDisabled}
      onChange={onChange}
      className="group flex min-h-7 shrink-0 items-center gap-2 rounded-control px-1.5 text-body font-medium whitespace-nowrap text-text data-disabled:text-text-3 data-hovered:bg-hover"
    >
      <span className="flex size-4 shrink-0 items-center justify-center rounded-mark border border-control bg-surface text-on-accent transition-colors duration-[120ms] group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent-fill group-data-selected:bg-accent-fill forced-colors:group-data-selected:bg-[Highlight]">
        {isSelected ? <Check aria-hidden size={12} strokeWidth={2.5} /> : null}
      </span>
      {label}
      {about === undefined ? null : <span className="sr-only"> {about}</span>}
    </AriaCheckbox>
  );
}
