import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly items: readonly {
    readonly id: Id;
    readonly label: string;
    readonly count?: number;
    readonly isDisabled?: boolean;
  }[];
  readonly selected: Id;
  onSelect(id: Id): void;
}

/** A choice of one among a few views of the same thing. */
export function Segmented<Id extends string>({ label, items, selected, onSelect }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const chosen = items.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onSelect(chosen.id);
      }}
      className="inline-flex h-8 shrink-0 rounded-control border border-line-strong bg-sunken p-px"
    >
      {items.map(({ id, label: words, count, isDisabled = false }) => (
        <ToggleButton
          key={id}
          id={id}
          isDisabled={isDisabled}
          className="flex h-full items-center gap-1.5 rounded-[5px] border border-transparent px-2.5 text-body font-medium whitespace-nowrap text-text-2 transition-colors duration-[120ms] data-disabled:text-text-3 data-hovered:text-text data-selected:border-control data-selected:bg-surface data-selected:text-text forced-colors:border-[Canvas] forced-colors:data-selected:border-[Highlight] forced-colors:data-selected:bg-[Highlight] forced-colors:data-selected:text-[HighlightText] forced-colors:data-selected:forced-color-adjust-none"
        >
          {words}
          {count === undefined ? null : <span className="font-normal text-text-3">{count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
