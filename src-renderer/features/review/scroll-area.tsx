import type { ReactNode } from 'react';

interface ScrollAreaProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The part of the review that scrolls; long diffs in it draw only what is in view of it. */
export function ScrollArea({ label, children }: ScrollAreaProps) {
  return (
    <section
      aria-label={label}
      data-scroller
      // Without it the arrow keys would not reach what is out of sight.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 min-w-0 flex-1 overflow-x-hidden overflow-y-auto focus-visible:-outline-offset-2"
    >
      <div className="flex flex-col gap-4 px-6 py-4 max-narrow:px-4">{children}</div>
    </section>
  );
}
