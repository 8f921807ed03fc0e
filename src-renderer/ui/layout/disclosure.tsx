import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly title: string;
  readonly count?: number;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** Something folded under its title; found by the browser's own search as well. */
export function Disclosure({ title, count, isOpenAtFirst = false, children }: DisclosureProps) {
  return (
    <details open={isOpenAtFirst} className="group">
      <summary className="-ml-1 inline-flex min-h-6 list-none items-center gap-1 rounded-mark pr-1.5 text-body font-medium text-text-2 hover:text-text">
        <ChevronRight
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="shrink-0 text-text-3 transition-transform duration-[160ms] ease-calm group-open:rotate-90"
        />
        {title}
        {count === undefined ? null : <span className="ml-1 font-normal text-text-3">{count}</span>}
      </summary>
      <div className="pt-2 pl-4">{children}</div>
    </details>
  );
}
