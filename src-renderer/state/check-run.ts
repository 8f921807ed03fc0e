import { useEffect } from 'react';
import { create } from 'zustand';
import type { ToolId } from '#shared/model/tool';
import { api, type Failure, toFailure } from './api.ts';
import { useFeed } from './feed/feed.ts';

interface CheckRun {
  readonly isChecking: boolean;
  /** Why the checks could not be run the last time; null when they could. */
  readonly failure: Failure | null;
}

const useStore = create<CheckRun>()(() => ({ isChecking: false, failure: null }));

/** The first checks begin at the latest so long after the first screen can be drawn. */
const LATEST_MS = 1_000;

let lastRunAt = 0;

/** How the checks of this host stand: under way, or why they could not be run. Their results are in the feed. */
export function useCheckRun(): CheckRun {
  return useStore();
}

/** When this page last began to run the checks (epoch milliseconds); 0 when it never did. */
export function lastCheckRunAt(): number {
  return lastRunAt;
}

/** What is looked at anew: every program, one of them, or none, so that only the rest of the host is. */
export interface CheckWish {
  readonly fresh: boolean;
  readonly tool?: ToolId;
}

/** Runs the checks unless they are being run; `fresh` looks at programs anew. What is found arrives through the feed. */
export async function runChecks(wish: CheckWish): Promise<void> {
  if (useStore.getState().isChecking) return;
  lastRunAt = Date.now();
  useStore.setState({ isChecking: true });
  try {
    await api().preflight.runChecks(wish);
    useStore.setState({ isChecking: false, failure: null });
  } catch (error) {
    useStore.setState({ isChecking: false, failure: toFailure(error) });
  }
}

/** Has the checks run once when no page has asked for them yet, so that the navigation can say what needs attention. */
export function useFirstChecks(): void {
  const isWanted = useFeed(({ status, checks }) => status === 'live' && checks === null);
  useEffect(() => {
    if (!isWanted) return;
    // Programs are started for it: the first screen goes first.
    const waiting = requestIdleCallback(() => void runChecks({ fresh: false }), { timeout: LATEST_MS });
    return () => {
      cancelIdleCallback(waiting);
    };
  }, [isWanted]);
}
