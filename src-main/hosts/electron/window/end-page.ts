import type { WebContents } from 'electron';

const afterwards = new WeakMap<WebContents, string>();

/** Ends the process of a page, whatever it is at, and has another address shown in its place. */
export function endItsProcess(contents: WebContents, address: string): void {
  afterwards.set(contents, address);
  contents.forcefullyCrashRenderer();
}

/** Shows another address in place of a page that cannot work. */
export function showInstead(contents: WebContents, address: string): void {
  contents.loadURL(address).catch(() => {
    // What went wrong is told by did-fail-load.
  });
}

/** What is to be shown by a page whose process we ended ourselves; null for one that ended otherwise. */
export function takeAfterwards(contents: WebContents): string | null {
  const address = afterwards.get(contents) ?? null;
  afterwards.delete(contents);
  return address;
}
