import { type ReactNode, useId } from 'react';

interface CardProps {
  readonly title: string;
  readonly count?: number;
  /** At the right of the title: words or one small act. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a page under its title, on a card. */
export function Card({ title, count, aside, children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 overflow-hidden rounded-card border border-line bg-surface">
      <div className="flex min-h-10 items-center gap-2 border-b border-line bg-sunken px-4 py-1">
        <h2 id={id} className="text-section font-semibold">
          {title}
        </h2>
        {count === undefined ? null : <span className="text-body text-text-3">{count}</span>}
        {aside === undefined ? null : (
          <div className="ml-auto flex items-center gap-2 text-second text-text-2">{aside}</div>
        )}
      </div>
      {children}
    </section>
  );
}
