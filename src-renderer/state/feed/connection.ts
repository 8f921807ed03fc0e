import { connectHost } from '#renderer/host/connect';
import { type HostConnection, NoConnection } from '#renderer/host/host-connection';
import { setClient } from '../api.ts';
import { afterPaint } from './after-paint.ts';
import type { FeedState } from './feed-state.ts';
import { showFeed, showLost, showOpening } from './feed.ts';
import { followFeed } from './follow-feed.ts';
import { waitToRetry } from './wait-to-retry.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

let tryNow: () => void = () => undefined;

/** Tries to connect at once rather than when the next try is due. */
export function retryConnection(): void {
  tryNow();
}

/**
 * Connects the page to its host for as long as it is open, and mends a lost connection by itself.
 *
 * Each failed try doubles the wait. While the page is hidden nothing is tried; when it is shown again, at once.
 */
export async function keepConnected(): Promise<never> {
  let waitMs = FIRST_WAIT_MS;
  for (;;) {
    let connection: HostConnection | null = null;
    let reason: NoConnection['reason'] = 'unreachable';
    try {
      connection = await connectHost();
      setClient(connection.client);
      const show = (state: FeedState): void => {
        waitMs = FIRST_WAIT_MS;
        showFeed(state);
      };
      await followFeed(connection, show, async (opening) => {
        if (showOpening(opening)) await afterPaint();
      });
    } catch (error) {
      if (error instanceof NoConnection) reason = error.reason;
    }
    setClient(null);
    connection?.close();
    const mayMend = reason === 'unreachable';
    showLost(reason, mayMend ? Date.now() + waitMs : null);
    await waitToRetry(mayMend ? waitMs : null, (now) => {
      tryNow = now;
    });
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }
}
