import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly lead?: string;
  readonly drawing?: ReactNode;
  /** One primary and one quiet button. */
  readonly actions?: ReactNode;
}

/** What stands where nothing is yet: a drawing, a sentence, what to do. */
export function EmptyState({ title, lead, drawing, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-16 text-center">
      {drawing === undefined ? null : <div className="mb-4">{drawing}</div>}
      <h2 className="text-section font-semibold text-text">{title}</h2>
      {lead === undefined ? null : <p className="mt-1 max-w-[52ch] text-body text-balance text-text-2">{lead}</p>}
      {actions === undefined ? null : <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
