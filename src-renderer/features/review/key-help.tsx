import { Keycap } from '#renderer/ui/keycap.tsx';

/** The keys of the review, under the list. */
export function KeyHelp() {
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1 border-t border-line px-4 py-2 text-second text-text-3">
      <Keycap>J</Keycap>
      <Keycap>K</Keycap>
      <span className="mr-2">next, previous change</span>
      <Keycap>X</Keycap>
      <span className="mr-2">tick file</span>
      <Keycap>↵</Keycap>
      <span>why this line</span>
      <span className="sr-only">
        Keys: J or F7 next change, K or Shift F7 previous change, X ticks the file off, Enter on a line says why it is
        there.
      </span>
    </p>
  );
}
