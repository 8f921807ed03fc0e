import { useEffect, useRef, useState } from 'react';
import { type Failure, toFailure } from '#renderer/state/api';
import { noteRun } from '#renderer/state/run-hold';

/** What became of one bottle in a run over several. */
export type Outcome =
  | { readonly status: 'waiting' | 'running' }
  /** The run was cancelled before its turn. */
  | { readonly status: 'left' }
  | { readonly status: 'done'; readonly words: string }
  | { readonly status: 'failed'; readonly failure: Failure };

/** A run over several bottles, one after the other. */
export interface Run {
  readonly step: 'idle' | 'running' | 'ended';
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Does `act` for each bottle; one that fails does not stop the others. It answers what was done, in words. */
  start(slugs: readonly string[], act: (slug: string) => Promise<string>): Promise<void>;
  /** Leaves out the bottles whose turn has not come; the one under way is ended well. */
  cancel(): void;
}

/** Runs an act over several bottles with the outcome of each; leaving the page cancels it. */
export function useRun(): Run {
  const [step, setStep] = useState<Run['step']>('idle');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const isCancelled = useRef(false);
  useEffect(
    () => () => {
      isCancelled.current = true;
    },
    [],
  );
  return {
    step,
    outcomes,
    async start(slugs, act) {
      isCancelled.current = false;
      const all = new Map<string, Outcome>(slugs.map((slug) => [slug, { status: 'waiting' }]));
      const tell = (slug: string, outcome: Outcome): void => {
        all.set(slug, outcome);
        setOutcomes(new Map(all));
      };
      setStep('running');
      setOutcomes(new Map(all));
      for (const [index, slug] of slugs.entries()) {
        noteRun(slugs.length - index);
        if (isCancelled.current) tell(slug, { status: 'left' });
        else {
          tell(slug, { status: 'running' });
          tell(slug, await actOne(slug, act));
        }
      }
      noteRun(0);
      setStep('ended');
    },
    cancel() {
      isCancelled.current = true;
    },
  };
}

async function actOne(slug: string, act: (slug: string) => Promise<string>): Promise<Outcome> {
  try {
    return { status: 'done', words: await act(slug) };
  } catch (error) {
    return { status: 'failed', failure: toFailure(error) };
  }
}

/** How many bottles came to each end. */
export function countOutcomes(outcomes: ReadonlyMap<string, Outcome>): Readonly<Record<Outcome['status'], number>> {
  const counts = { waiting: 0, running: 0, left: 0, done: 0, failed: 0 };
  for (const { status } of outcomes.values()) counts[status] += 1;
  return counts;
}
