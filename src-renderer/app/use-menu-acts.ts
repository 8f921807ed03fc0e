import { useEffect } from 'react';
import { canRun, pageAction } from '#renderer/actions/page-actions';
import { api } from '#renderer/state/api';
import { useFeed } from '#renderer/state/feed/feed';

/** Carries out what is chosen in the native menu of the app, for as long as the page is connected to it. */
export function useMenuActs(): void {
  const isWanted = useFeed(({ status, host }) => status === 'live' && host?.host === 'app');
  useEffect(() => {
    if (!isWanted) return;
    const end = new AbortController();
    const follow = async (): Promise<void> => {
      const chosen = await api().feed.watchMenu(undefined, { signal: end.signal });
      for await (const id of chosen) {
        const action = pageAction(id);
        if (canRun(action)) action.run();
      }
    };
    // A way that ends is mended with the connection; then this begins anew.
    follow().catch(() => undefined);
    return () => {
      end.abort();
    };
  }, [isWanted]);
}
