import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { useConnection } from '#renderer/state/feed';

/** A window that comes back is a reason to look again, but not more often than this. */
const REST_MS = 5_000;

interface Recheck {
  readonly isChecking: boolean;
  /** Why the checks could not be run; null when they could. */
  readonly failure: Failure | null;
  recheck(): void;
}

/** Runs the checks when nobody has yet, when the window comes back into focus, and on request. */
export function useRecheck(checkedAt: string | null): Recheck {
  const { status } = useConnection();
  const [isChecking, setIsChecking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isRunning = useRef(false);
  const lastRun = useRef(0);

  const recheck = useCallback(() => {
    if (isRunning.current) return;
    isRunning.current = true;
    lastRun.current = Date.now();
    setIsChecking(true);
    void runChecks()
      .then(setFailure)
      .finally(() => {
        isRunning.current = false;
        setIsChecking(false);
      });
  }, []);

  const isFirst = checkedAt === null;
  useEffect(() => {
    if (status === 'live' && isFirst) recheck();
  }, [status, isFirst, recheck]);

  useEffect(() => {
    const look = (): void => {
      if (!document.hidden && Date.now() - lastRun.current >= REST_MS) recheck();
    };
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, [recheck]);

  return { isChecking, failure, recheck };
}

/** The checks themselves arrive through the feed, for every open page at once. */
async function runChecks(): Promise<Failure | null> {
  try {
    await api().preflight.runChecks({ fresh: true });
    return null;
  } catch (error) {
    return toFailure(error);
  }
}
