import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part that scrolls by itself, and can be reached and scrolled by keyboard. */
export function ScrollRegion({ label, className = '', children }: ScrollRegionProps) {
  return (
    <section
      aria-label={label}
      // Without it the arrow keys would not reach what is out of sight.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`overflow-auto rounded-mark ${className}`}
    >
      {children}
    </section>
  );
}
