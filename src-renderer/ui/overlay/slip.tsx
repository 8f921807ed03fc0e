import type { ReactNode } from 'react';

interface SlipProps {
  readonly title?: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A slip of paper with evidence on it, held by a pin: a pin always means "this is why". */
export function Slip({ title, children, className = '' }: SlipProps) {
  return (
    <section
      {...(title === undefined ? {} : { 'aria-label': title })}
      className={`relative rounded-card border border-paper-line bg-paper px-4 py-3 text-body text-text ${className}`}
    >
      <Pin />
      {title === undefined ? null : <p className="mb-1 text-body font-semibold">{title}</p>}
      {children}
    </section>
  );
}

/** The cork head of the pin, half outside the slip's top left corner. */
export function Pin() {
  return (
    <svg aria-hidden width="11" height="11" viewBox="0 0 11 11" className="absolute -top-1.5 left-4">
      <circle cx="5.5" cy="5.5" r="4.5" fill="var(--cork)" stroke="var(--cork-deep)" />
      <circle cx="4.4" cy="4.2" r="1.3" fill="#fff" fillOpacity="0.35" />
    </svg>
  );
}
