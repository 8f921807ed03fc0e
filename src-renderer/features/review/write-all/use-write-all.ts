import { useRef, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { ReviewStanding } from '#shared/contract/schemas/review';
import { api, toFailure } from '#renderer/state/api';
import { noteRun } from '#renderer/state/run-hold';
import { describeChange, describeEnd, endsTheRun, type WriteOutcome } from './write-outcome.ts';

/** One bottle that a yes writes, as it was ticked off. */
export interface WriteItem {
  readonly row: BottleRow;
  readonly standing: ReviewStanding;
}

/** One run over all that was ticked off. */
export interface WriteAll {
  readonly step: 'asking' | 'writing' | 'done';
  /** In the order of the items. */
  readonly outcomes: readonly WriteOutcome[];
  readonly isCancelling: boolean;
  begin(allowMissingTools: boolean): Promise<void>;
  /** Ends after the bottle that is being written; what is written stays. */
  cancel(): void;
}

/** Writes bottles one after the other, each only while it is what was ticked off, each bound to its own review. */
export function useWriteAll(items: readonly WriteItem[]): WriteAll {
  const [step, setStep] = useState<WriteAll['step']>('asking');
  const [isCancelling, setIsCancelling] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly WriteOutcome[]>(() => items.map(() => ({ status: 'waiting' })));
  const isCancelled = useRef(false);
  const begin = async (allowMissingTools: boolean): Promise<void> => {
    setStep('writing');
    let ended: string | null = null;
    for (const [index, item] of items.entries()) {
      const put = (outcome: WriteOutcome): void => {
        setOutcomes((all) => all.with(index, outcome));
      };
      if (isCancelled.current) ended ??= 'Not begun: cancelled.';
      if (ended !== null) {
        put({ status: 'not-begun', words: ended });
        continue;
      }
      noteRun(items.length - index);
      put({ status: 'writing' });
      // One after the other: what the disk refuses is known before the next begins.
      const outcome = await writeOne(item, allowMissingTools);
      put(outcome);
      if (outcome.status === 'refused' && endsTheRun(outcome.failure)) ended = describeEnd(outcome.failure);
    }
    noteRun(0);
    setStep('done');
  };
  return {
    step,
    outcomes,
    isCancelling,
    begin,
    cancel: () => {
      isCancelled.current = true;
      setIsCancelling(true);
    },
  };
}

async function writeOne({ row: { slug }, standing }: WriteItem, allowMissingTools: boolean): Promise<WriteOutcome> {
  const { reviewId } = standing;
  if (reviewId === null) return { status: 'changed', words: 'It has no plan.' };
  try {
    // A review id binds the drafts; what lies on disk is bound by the ticks, so those are asked for once more.
    const { standings } = await api().reviews.getStandings({ slugs: [slug] });
    const words = describeChange(standing, standings[0]);
    if (words !== null) return { status: 'changed', words };
    const report = await api().stages.prepare({ slug, reviewId, allowMissingTools, movePorts: false });
    return { status: 'written', fileCount: report.files.length };
  } catch (error) {
    const failure = toFailure(error);
    return failure.code === 'plan-changed'
      ? { status: 'changed', words: failure.message }
      : { status: 'refused', failure };
  }
}
