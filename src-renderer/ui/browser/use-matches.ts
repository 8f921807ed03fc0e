import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds for this window: `(min-width: 1180px)`. */
export function useMatches(query: string): boolean {
  const watch = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => {
        list.removeEventListener('change', onChange);
      };
    },
    [query],
  );
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches);
}
