import { useId } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

interface SwitchProps {
  readonly label: string;
  readonly helper?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  onChange(isSelected: boolean): void;
}

/** Something that is on or off. */
export function Switch({ label, helper, isSelected, isDisabled = false, onChange }: SwitchProps) {
  const helperId = useId();
  return (
    <div className="flex flex-col">
      <AriaSwitch
        isSelected={isSelected}
        isDisabled={isDisabled}
        onChange={onChange}
        {...(helper === undefined ? {} : { 'aria-describedby': helperId })}
        className="group flex min-h-6 items-center gap-2.5 text-body font-medium data-disabled:text-text-3"
      >
        <span className="flex h-[18px] w-8 shrink-0 rounded-full border border-control bg-surface p-px transition-colors duration-[120ms] group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent-fill group-data-selected:bg-accent-fill forced-colors:group-data-selected:bg-[Highlight]">
          <span className="size-[14px] rounded-full bg-(--control) transition-transform duration-[120ms] group-data-selected:translate-x-[14px] group-data-selected:bg-on-accent forced-colors:bg-[CanvasText]" />
        </span>
        {label}
      </AriaSwitch>
      {helper === undefined ? null : (
        <p id={helperId} className="pl-[42px] text-second text-text-2">
          {helper}
        </p>
      )}
    </div>
  );
}
