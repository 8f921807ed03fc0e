const KEY = 'corkboard-recent';
const KEPT = 20;

let known: readonly string[] | null = null;

/** What was used last, newest first: ids of actions, and `bottle:SLUG`. */
export function listRecent(): readonly string[] {
  known ??= read();
  return known;
}

/** Notes that something was used. */
export function noteRecent(id: string): void {
  known = [id, ...listRecent().filter((other) => other !== id)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // A browser that keeps nothing knows it until the page is loaded anew.
  }
}

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}
