import { useEffect } from 'react';
import { create } from 'zustand';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { api, type Failure, toFailure } from './api.ts';
import { useFeed } from './feed.ts';

/** What the page knows of one bottle. */
export type BottleDetailView =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly detail: BottleDetail };

const LOADING: BottleDetailView = { status: 'loading' };
/** Former bottles are kept so that going back shows them at once; they are asked for again all the same. */
const KEPT = 8;

const useDetails = create<{ readonly bySlug: ReadonlyMap<string, BottleDetailView> }>()(() => ({ bySlug: new Map() }));
const lastAskBySlug = new Map<string, number>();
let asks = 0;

/** Asks the host for everything about one bottle again; the latest answer wins. */
export async function refreshBottle(slug: string): Promise<void> {
  asks += 1;
  const ask = asks;
  lastAskBySlug.set(slug, ask);
  const view = await readDetail(slug);
  if (lastAskBySlug.get(slug) !== ask) return;
  useDetails.setState(({ bySlug }) => {
    const next = new Map(bySlug);
    next.delete(slug);
    next.set(slug, view);
    const [oldest] = next.keys();
    if (next.size > KEPT && oldest !== undefined) next.delete(oldest);
    return { bySlug: next };
  });
}

async function readDetail(slug: string): Promise<BottleDetailView> {
  try {
    return { status: 'ready', detail: await api().bottles.getBottle({ slug }) };
  } catch (error) {
    return { status: 'failed', failure: toFailure(error) };
  }
}

/** Everything about one bottle, read again whenever the feed says that it, or this host, changed; never polled. */
export function useBottleDetail(slug: string): BottleDetailView {
  const isLive = useFeed((feed) => feed.status === 'live');
  const row = useFeed((feed) => feed.bottlesBySlug.get(slug));
  const runId = useFeed((feed) => feed.runId);
  const checkedAt = useFeed((feed) => feed.checkedAt);
  const view = useDetails((details) => details.bySlug.get(slug));
  useEffect(() => {
    if (isLive) void refreshBottle(slug);
  }, [slug, isLive, row, runId, checkedAt]);
  return view ?? LOADING;
}
