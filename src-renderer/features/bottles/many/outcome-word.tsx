import { Check, Minus, OctagonAlert } from 'lucide-react';
import type { Outcome } from './use-run.ts';

/** What became of one bottle: a mark and words, with why where it failed. */
export function OutcomeWord({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.status) {
    case 'waiting':
      return <span className="text-text-3">waits</span>;
    case 'running':
      return <span className="text-accent">under way…</span>;
    case 'left':
      return (
        <span className="inline-flex items-center gap-1.5 text-text-2">
          <Minus aria-hidden size={14} strokeWidth={1.5} />
          left out, the run was cancelled
        </span>
      );
    case 'done':
      return (
        <span className="inline-flex items-center gap-1.5 text-text">
          <Check aria-hidden size={14} strokeWidth={2} className="text-accent" />
          {outcome.words}
        </span>
      );
    case 'failed':
      return (
        <span className="inline-flex min-w-0 items-start gap-1.5 text-broken">
          <OctagonAlert aria-hidden size={14} strokeWidth={1.5} className="mt-[3px] shrink-0" />
          <span className="min-w-0 wrap-anywhere">{outcome.failure.message}</span>
        </span>
      );
  }
}
