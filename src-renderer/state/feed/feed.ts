import { create } from 'zustand';
import type { NoConnectionReason } from '#renderer/host/host-connection';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { HostView, Opening } from '#shared/contract/schemas/feed';
import type { Check, FeedState } from './feed-state.ts';

/** How the page stands with its host: `loading` before the first answer, `lost` while there is no way to it. */
export interface ConnectionView {
  readonly status: 'loading' | 'live' | 'lost';
  /** Why it is lost; null while it is not. */
  readonly reason: NoConnectionReason | null;
  /** When the next try to connect begins (epoch milliseconds); null when none is planned. */
  readonly nextTryAt: number | null;
}

/** The first bottles by name, and how many are still being read. */
export interface OpeningView {
  readonly rows: readonly BottleRow[];
  readonly unread: number;
}

interface FeedStore extends ConnectionView {
  readonly runId: string | null;
  readonly number: number;
  readonly host: HostView | null;
  readonly bottlesBySlug: ReadonlyMap<string, BottleRow>;
  /** The first rows of a long list while the rest is being read; null before and after. */
  readonly opening: OpeningView | null;
  readonly rows: readonly BottleRow[];
  readonly checks: readonly Check[] | null;
  readonly checkedAt: string | null;
}

/** What the host told this page, and how the page stands with it; what was told stays on screen while it is lost. */
export const useFeed = create<FeedStore>()(() => ({
  status: 'loading',
  reason: null,
  nextTryAt: null,
  runId: null,
  number: 0,
  host: null,
  bottlesBySlug: new Map(),
  opening: null,
  rows: [],
  checks: null,
  checkedAt: null,
}));

/** Shows a state of the feed. */
export function showFeed(state: FeedState): void {
  const same = useFeed.getState().bottlesBySlug === state.bottlesBySlug;
  useFeed.setState({
    ...state,
    ...(same ? {} : { rows: sortRows([...state.bottlesBySlug.values()]) }),
    opening: null,
    status: 'live',
    reason: null,
    nextTryAt: null,
  });
}

/** Shows the first bottles of a long list; answers false where everything was told before, which stays on screen. */
export function showOpening({ bottles, unread }: Opening): boolean {
  if (useFeed.getState().host !== null) return false;
  useFeed.setState({ opening: { rows: sortRows(bottles), unread } });
  return true;
}

/** Says that there is no way to the host; a page that never had one is still `loading` while it may come. */
export function showLost(reason: NoConnectionReason, nextTryAt: number | null): void {
  useFeed.setState({ status: 'lost', reason, nextTryAt, opening: null });
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function sortRows(rows: readonly BottleRow[]): readonly BottleRow[] {
  return rows.toSorted(
    (one, other) => collator.compare(one.name, other.name) || collator.compare(one.slug, other.slug),
  );
}

/** All bottles, by name. */
export function useBottleRows(): readonly BottleRow[] {
  return useFeed((feed) => feed.rows);
}

/** The first bottles while the rest is being read, or null. */
export function useOpening(): OpeningView | null {
  return useFeed((feed) => feed.opening);
}

/** The row of one bottle; undefined when there is no such bottle. */
export function useBottleRow(slug: string): BottleRow | undefined {
  return useFeed((feed) => feed.bottlesBySlug.get(slug));
}

/** What the host says of itself; null before its first answer. */
export function useHost(): HostView | null {
  return useFeed((feed) => feed.host);
}

/** The last checks and when they were run; null before the first look. */
export function useChecks(): { readonly checks: readonly Check[] | null; readonly checkedAt: string | null } {
  const checks = useFeed((feed) => feed.checks);
  const checkedAt = useFeed((feed) => feed.checkedAt);
  return { checks, checkedAt };
}

/** How the page stands with its host. */
export function useConnection(): ConnectionView {
  const status = useFeed((feed) => feed.status);
  const reason = useFeed((feed) => feed.reason);
  const nextTryAt = useFeed((feed) => feed.nextTryAt);
  return { status, reason, nextTryAt };
}
