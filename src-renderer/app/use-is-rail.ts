import { useSyncExternalStore } from 'react';

/** The width below which the navigation is a rail of icons; styles/theme.css has the same one as `rail`. */
const RAIL = '(width < 67.5rem)';

function watch(onChange: () => void): () => void {
  const query = window.matchMedia(RAIL);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}

/** Whether the window is so narrow that the navigation shows no words. */
export function useIsRail(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(RAIL).matches);
}
