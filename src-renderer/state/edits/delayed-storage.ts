import type { StateStorage } from 'zustand/middleware';

const PAUSE_MS = 400;

/**
 * This tab's storage for what changes with every key: it writes after a pause, and when the page goes away.
 *
 * What does not fit in is kept in memory only.
 */
export function createDelayedStorage(): StateStorage {
  const waiting = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const [key, text] of waiting) writeItem(key, text);
    waiting.clear();
  };
  window.addEventListener('pagehide', flush);
  return {
    getItem: (key) => waiting.get(key) ?? sessionStorage.getItem(key),
    setItem: (key, text) => {
      waiting.set(key, text);
      timer ??= setTimeout(flush, PAUSE_MS);
    },
    removeItem: (key) => {
      waiting.delete(key);
      sessionStorage.removeItem(key);
    },
  };
}

function writeItem(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // The storage is full: an older text must not come back in place of this one.
    sessionStorage.removeItem(key);
  }
}
