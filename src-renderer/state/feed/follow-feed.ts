import type { HostConnection } from '#renderer/host/host-connection';
import type { Opening } from '#shared/contract/schemas/feed';
import { applyEvent, type FeedState, openFeed } from './feed-state.ts';

/**
 * Follows the host's state until the connection ends: a snapshot, then events, and a snapshot again after a gap.
 *
 * Watching begins before the snapshot is asked for, so that no change falls between the two.
 */
export async function followFeed(
  { client, closed }: Pick<HostConnection, 'client' | 'closed'>,
  show: (state: FeedState) => void,
  showOpening: (opening: Opening) => Promise<void>,
): Promise<void> {
  // Nothing depends on when it comes; without it the page waits for the snapshot.
  const opened = client.feed
    .getOpening()
    .then(async (opening) => await (opening === null ? null : showOpening(opening)))
    .catch(() => null);
  const end = closed.then((): 'closed' => 'closed');
  for (;;) {
    const events = await orClosed(client.feed.watchEvents(), end);
    if (events === 'closed') return;
    // While the host reads a long list it answers late, the window as well: its beginning is on screen first.
    await orClosed(opened, end);
    const snapshot = await orClosed(client.feed.getSnapshot(), end);
    if (snapshot === 'closed') return;
    let state = openFeed(snapshot);
    show(state);
    for (;;) {
      const step = await orClosed(events.next(), end);
      if (step === 'closed') return;
      if (step.done === true) break;
      const next = applyEvent(state, step.value);
      if (next === 'gap') {
        await events.return?.(undefined);
        break;
      }
      if (next === state) continue;
      state = next;
      show(state);
    }
  }
}

async function orClosed<Value>(value: Promise<Value>, end: Promise<'closed'>): Promise<Value | 'closed'> {
  return await Promise.race([value, end]);
}
