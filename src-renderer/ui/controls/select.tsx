import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components/Select';
import { FIELD_LABEL } from './field.tsx';

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string; readonly helper?: string }[];
  readonly selected: Id;
  /** Quiet: for a filter bar; no box, and the label is for screen readers only. */
  readonly isQuiet?: boolean;
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  onSelect(id: Id): void;
}

const BOX = 'border-control bg-surface w-full';
const QUIET = 'border-transparent text-text-2 data-hovered:bg-hover data-hovered:text-text font-medium';

/** A choice of one among several, folded. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, items, selected, isQuiet = false, icon: Icon, isDisabled = false, onSelect } = props;
  return (
    <AriaSelect
      value={selected}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = items.find(({ id }) => id === key);
        if (chosen !== undefined) onSelect(chosen.id);
      }}
      className="flex flex-col gap-1"
    >
      <Label className={isQuiet ? 'sr-only' : FIELD_LABEL}>{label}</Label>
      <Button
        className={`flex h-8 items-center gap-2 rounded-control border px-2.5 text-body transition-colors duration-[120ms] data-disabled:text-text-3 ${isQuiet ? QUIET : BOX}`}
      >
        {Icon === undefined ? null : <Icon aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />}
        <SelectValue className="min-w-0 flex-1 truncate text-left">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-text-3" />
      </Button>
      <Popover
        offset={4}
        className="floats min-w-(--trigger-width) max-w-[400px] overflow-auto rounded-card bg-raised p-1"
      >
        <ListBox className="outline-none">
          {items.map(({ id, label: words, helper }) => (
            <ListBoxItem
              key={id}
              id={id}
              textValue={words}
              className="group flex min-h-8 items-start gap-2 rounded-control px-2 py-1.5 text-body outline-none data-focused:bg-hover data-selected:font-medium data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent"
            >
              <Check
                aria-hidden
                size={16}
                strokeWidth={1.5}
                className="invisible mt-0.5 shrink-0 text-accent group-data-selected:visible"
              />
              <span className="min-w-0 flex-1">
                <Text slot="label" className="block">
                  {words}
                </Text>
                {helper === undefined ? null : (
                  <Text slot="description" className="block text-second font-normal text-text-2">
                    {helper}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
