import type { Pair } from './choose-pair.ts';

interface SideToggleProps {
  readonly side: keyof Pair;
  readonly label: string;
  readonly isSelected: boolean;
  onSelect(side: keyof Pair): void;
}

const LETTERS = { before: 'A', after: 'B' };

/** Puts a stage on one side of the comparison: A is from, B is to. */
export function SideToggle({ side, label, isSelected, onSelect }: SideToggleProps) {
  const look = isSelected
    ? 'border-accent-fill bg-accent-fill text-on-accent forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:forced-color-adjust-none'
    : 'border-control bg-surface text-text-2 hover:bg-hover hover:text-text';
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isSelected}
      title={label}
      onClick={() => {
        if (!isSelected) onSelect(side);
      }}
      className={`size-6 rounded-mark border text-second font-semibold transition-colors duration-[120ms] ${look}`}
    >
      {LETTERS[side]}
    </button>
  );
}
