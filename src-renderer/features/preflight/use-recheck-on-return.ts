import { useEffect } from 'react';
import { lastCheckRunAt, runChecks } from '#renderer/state/check-run';
import { useFeed } from '#renderer/state/feed/feed';

/** A window that comes back is a reason to look again, but not more often than this. */
const REST_MS = 5_000;

/** Looks again, anew, when the page is opened and whenever its window comes back into focus. */
export function useRecheckOnReturn(): void {
  useEffect(() => {
    const look = (): void => {
      const isRested = Date.now() - lastCheckRunAt() >= REST_MS;
      if (isRested && !document.hidden && useFeed.getState().status === 'live') void runChecks({ fresh: true });
    };
    look();
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, []);
}
