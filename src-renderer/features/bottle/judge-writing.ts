import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { wordWriting } from '#renderer/parts/write/word-writing';

/** Whether there is something to write for a bottle, and the words for it; null when there is not, or it is refused. */
export function offerWriting({ row, view: { plan, planFailure } }: BottleDetail): string | null {
  if (plan === null) return null;
  // Missing programs do not refuse it for good: the dialog names them and what writing without them comes to.
  if (planFailure !== null && planFailure.code !== 'tools-blocked') return null;
  if (row.state === 'never-prepared') return 'Prepare';
  const isWritten = row.state === 'prepared' && plan.files.every(({ status }) => status === 'same');
  if (isWritten) return null;
  return wordWriting(plan.files);
}
