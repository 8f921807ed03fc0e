const KEY = 'corkboard-token';
const FRAGMENT = /^#token=([0-9a-f]{16,256})$/i;

/** The parts of a browser window that carry a launch token. */
export interface TokenWindow {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * Takes the launch token out of the page's address into this tab's memory.
 *
 * It is removed from the address at once, so that it is in no bookmark, no history and no copied link.
 *
 * @returns Whether there was one.
 */
export function keepToken(window: TokenWindow): boolean {
  const found = FRAGMENT.exec(window.location.hash)?.[1];
  if (found === undefined) return false;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  try {
    window.sessionStorage.setItem(KEY, found);
  } catch {
    // A browser that keeps nothing still works until the page is loaded anew.
    kept = found;
  }
  return true;
}

let kept: string | null = null;

/** The launch token of this tab, or null when the page was opened without one. */
export function readToken(storage: Pick<Storage, 'getItem'>): string | null {
  try {
    return storage.getItem(KEY) ?? kept;
  } catch {
    return kept;
  }
}
