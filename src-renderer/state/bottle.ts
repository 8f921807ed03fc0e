import { useEffect } from 'react';
import { create } from 'zustand';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { api, type Failure, toFailure } from './api.ts';
import { useFeed } from './feed/feed.ts';

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
  const view = useDetails((details) => details.bySlug.get(slug));
  useEffect(() => {
    if (useFeed.getState().status === 'live') void refreshBottle(slug);
    return useFeed.subscribe((now, before) => {
      if (now.status === 'live' && isNews(slug, now, before)) void refreshBottle(slug);
    });
  }, [slug]);
  return view ?? LOADING;
}

type Feed = ReturnType<typeof useFeed.getState>;

function isNews(slug: string, now: Feed, before: Feed): boolean {
  return (
    before.status !== 'live' ||
    now.runId !== before.runId ||
    now.checkedAt !== before.checkedAt ||
    now.bottlesBySlug.get(slug) !== before.bottlesBySlug.get(slug)
  );
}
