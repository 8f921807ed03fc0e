import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { FIELD_LABEL, FieldNotes } from './field.tsx';

interface RadioCardsProps<Id extends string> {
  readonly label: string;
  readonly helper?: string;
  readonly problem?: string;
  readonly items: readonly {
    readonly id: Id;
    readonly label: string;
    readonly helper: string;
    /** Stands at the right: a status; nothing that can be pressed. */
    readonly aside?: ReactNode;
    readonly isMono?: boolean;
  }[];
  readonly selected: Id;
  onSelect(id: Id): void;
}

/** A choice of one among a few, each with what it means. */
export function RadioCards<Id extends string>(props: RadioCardsProps<Id>) {
  const { label, helper, problem, items, selected, onSelect } = props;
  return (
    <RadioGroup
      value={selected}
      isInvalid={problem !== undefined}
      onChange={(id) => {
        const chosen = items.find((item) => item.id === id);
        if (chosen !== undefined) onSelect(chosen.id);
      }}
      className="flex flex-col gap-1"
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <div className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface">
        {items.map(({ id, label: words, helper: meaning, aside, isMono = false }) => (
          <Radio
            key={id}
            value={id}
            className="group flex items-start gap-2.5 px-3 py-2 outline-none first:rounded-t-[7px] last:rounded-b-[7px] data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:bg-accent-soft"
          >
            <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-control bg-surface group-data-selected:border-[5px] group-data-selected:border-accent-fill forced-colors:group-data-selected:border-[Highlight]" />
            <span className="min-w-0 flex-1">
              <span
                className={`block text-body font-medium text-text ${isMono ? 'font-mono text-code leading-5' : ''}`}
              >
                {words}
              </span>
              <span className="block text-second text-text-2">{meaning}</span>
            </span>
            {aside}
          </Radio>
        ))}
      </div>
      <FieldNotes helper={helper} problem={problem} />
    </RadioGroup>
  );
}
