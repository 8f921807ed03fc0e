import { useSyncExternalStore } from 'react';

/** The tabs of a bottle, in their order on screen. */
export const BOTTLE_TABS = ['overview', 'network', 'spec', 'config', 'history'] as const;

/** A tab of a bottle. */
export type BottleTab = (typeof BOTTLE_TABS)[number];

/** A place in the page. */
export type Route =
  | { readonly kind: 'bottles' }
  | { readonly kind: 'bottle'; readonly slug: string; readonly tab: BottleTab }
  | { readonly kind: 'new' }
  | { readonly kind: 'network' }
  | { readonly kind: 'review' }
  | { readonly kind: 'preflight' }
  | { readonly kind: 'settings' };

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The address of a place, as a link's `href`: `#/bottles/web-agent/spec`. */
export function formatRoute(route: Route): string {
  return route.kind === 'bottle' ? `#/bottles/${route.slug}/${route.tab}` : `#/${route.kind}`;
}

/** The place that an address names; what names none is the list of bottles. */
export function parseRoute(hash: string): Route {
  const [page, slug, tab, ...more] = hash.replace(/^#?\/?/, '').split('/');
  if (page === 'new' || page === 'network' || page === 'review' || page === 'preflight' || page === 'settings')
    return slug === undefined ? { kind: page } : { kind: 'bottles' };
  if (page !== 'bottles' || slug === undefined || !SLUG.test(slug) || more.length > 0) return { kind: 'bottles' };
  return { kind: 'bottle', slug, tab: BOTTLE_TABS.find((known) => known === tab) ?? 'overview' };
}

/** Goes to a place, as a link would. */
export function goTo(route: Route): void {
  window.location.hash = formatRoute(route);
}

let last: { readonly hash: string; readonly route: Route } | null = null;

function readRoute(): Route {
  const { hash } = window.location;
  if (last?.hash !== hash) last = { hash, route: parseRoute(hash) };
  return last.route;
}

function watchRoute(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
  };
}

/** The place that the page shows. */
export function useRoute(): Route {
  return useSyncExternalStore(watchRoute, readRoute);
}
