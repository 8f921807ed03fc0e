import { type ReactNode, useId } from 'react';

interface ReviewSectionProps {
  readonly title: string;
  readonly count?: number;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** One part of a review under its title. */
export function ReviewSection({ title, count, aside, children }: ReviewSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex items-baseline gap-2">
        <h3 id={id} className="text-section font-semibold">
          {title}
        </h3>
        {count === undefined ? null : <span className="text-second text-text-3">{count}</span>}
        {aside === undefined ? null : <span className="ml-auto text-second text-text-3">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
