import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A part of the settings: its head, and its rows in one card. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <div>
        <h2 className="text-section font-semibold">{title}</h2>
        {lead === undefined ? null : <p className="max-w-[76ch] text-second text-text-2">{lead}</p>}
      </div>
      <div className="divide-y divide-line rounded-card border border-line bg-surface">{children}</div>
    </section>
  );
}

interface RowProps {
  readonly label: string;
  readonly helper?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: what it is left, its control right. */
export function Row({ label, helper, children }: RowProps) {
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-60">
        <div className="text-body font-medium">{label}</div>
        {helper === undefined ? null : <div className="text-second text-text-2">{helper}</div>}
      </div>
      <div className="flex max-w-full shrink-0 flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
