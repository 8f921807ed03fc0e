import type { ReviewStanding } from '#shared/contract/schemas/review';
import type { Failure } from '#renderer/state/api';

/** What came of one bottle in a run over many. */
export type WriteOutcome =
  | { readonly status: 'waiting' }
  | { readonly status: 'writing' }
  | { readonly status: 'written'; readonly fileCount: number }
  /** What would be written is not what was reviewed any more; nothing was written. */
  | { readonly status: 'changed'; readonly words: string }
  | { readonly status: 'refused'; readonly failure: Failure }
  /** The run ended before it; nothing was written. */
  | { readonly status: 'not-begun'; readonly words: string };

/** After one of these the next bottle would fail alike, so the run ends. */
const ENDING: ReadonlySet<Failure['code']> = new Set(['disk-full', 'read-only']);

/** Whether nothing that follows could be written; a lost connection has no reference in the log. */
export function endsTheRun({ code, detail }: Failure): boolean {
  return ENDING.has(code) || (code === 'internal' && detail.reference === undefined);
}

/** Says why a run ended, for the bottles that were not begun. */
export function describeEnd({ code }: Failure): string {
  if (code === 'disk-full') return 'Not begun: the disk is full.';
  return code === 'read-only' ? 'Not begun: the disk cannot be written.' : 'Not begun: the connection was lost.';
}

/** Says how a bottle differs from what was ticked off; null when it is still that. */
export function describeChange(reviewed: ReviewStanding, now: ReviewStanding | undefined): string | null {
  if (now === undefined) return 'It is not there any more.';
  const moved = now.files.filter(({ isReviewed }) => !isReviewed).map(({ file }) => file);
  if (moved.length > 0)
    return `${moved.join(', ')} changed since ${moved.length === 1 ? 'it was' : 'they were'} ticked off.`;
  return now.reviewId === reviewed.reviewId ? null : 'Its plan is another one than the one that was reviewed.';
}

/** Says what came of a whole run: what is written stays, and what is not is named. */
export function summariseOutcomes(outcomes: readonly WriteOutcome[]): string {
  const count = (status: WriteOutcome['status']): number => outcomes.filter((one) => one.status === status).length;
  const written = count('written');
  const words = [`${written} of ${outcomes.length} ${outcomes.length === 1 ? 'bottle' : 'bottles'} written`];
  if (count('changed') > 0) words.push(`${count('changed')} changed meanwhile`);
  if (count('refused') > 0) words.push(`${count('refused')} refused`);
  if (count('not-begun') > 0) words.push(`${count('not-begun')} not begun`);
  return `${words.join(', ')}.`;
}
