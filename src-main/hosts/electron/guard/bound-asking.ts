import type { WebContents } from 'electron';

/** A page asks for its port when it is loaded, and again when it lost it. */
const AT_MOST = 100;
const WITHIN_MS = 10_000;

/** Counts what a page sends beside its port, to whatever channel, and tells when that is more than any page needs. */
export function boundAsking(contents: Pick<WebContents, 'on'>, onExcess: () => void): void {
  let [count, began] = [0, -Infinity];
  const note = (): void => {
    const now = performance.now();
    if (now - began >= WITHIN_MS) [count, began] = [0, now];
    count += 1;
    if (count === AT_MOST + 1) onExcess();
  };
  contents.on('ipc-message', note);
  contents.on('ipc-message-sync', (event) => {
    // A page that waits for an answer to this gets none, and hangs until then.
    event.returnValue = null;
    note();
  });
}
