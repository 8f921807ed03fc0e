import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { BOTTLE_COLORS, type BottleColor } from '#shared/model/bottle-spec';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';

interface ColorChoiceProps {
  readonly selected: BottleColor;
  onSelect(color: BottleColor): void;
}

/** The label colour of a bottle, chosen by its mark. */
export function ColorChoice({ selected, onSelect }: ColorChoiceProps) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={selected}
      onChange={(value) => {
        const color = BOTTLE_COLORS.find((known) => known === value);
        if (color !== undefined) onSelect(color);
      }}
      className="flex flex-col gap-1"
    >
      <Label className="text-body font-medium text-text">Color</Label>
      <div className="flex flex-wrap items-center gap-1">
        {BOTTLE_COLORS.map((color) => (
          <Radio
            key={color}
            value={color}
            aria-label={color}
            className="flex size-8 items-center justify-center rounded-control border border-transparent data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft"
          >
            <BottleMark color={color} state="prepared" />
          </Radio>
        ))}
        <span aria-hidden className="ml-2 text-second text-text-2">
          {selected}
        </span>
      </div>
    </RadioGroup>
  );
}
