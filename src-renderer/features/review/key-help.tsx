import { useSettings } from '#renderer/state/settings';
import { Keycap } from '#renderer/ui/keycap.tsx';

/** The keys of the review, under the list. */
export function KeyHelp() {
  const isOn = useSettings()?.singleKeys ?? true;
  if (!isOn) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line px-4 py-2.5 text-second whitespace-nowrap text-text-3">
      <span className="inline-flex items-center gap-1">
        <Keycap>J</Keycap>
        <Keycap>K</Keycap> next, previous change
      </span>
      <span className="inline-flex items-center gap-1">
        <Keycap>X</Keycap> tick file
      </span>
      <span className="inline-flex items-center gap-1">
        <Keycap>↵</Keycap> why this line
      </span>
      <span className="sr-only">
        Keys: J or F7 next change, K or Shift F7 previous change, X ticks the file off, Enter on a line says why it is
        there.
      </span>
    </p>
  );
}
