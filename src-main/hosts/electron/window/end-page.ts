import type { WebContents } from 'electron';

const afterwards = new WeakMap<WebContents, string>();

/** Ends the process of a page, whatever it is at, and has another address shown in its place. */
export function endItsProcess(contents: WebContents, address: string): void {
  afterwards.set(contents, address);
  contents.forcefullyCrashRenderer();
}

/** What is to be shown by a page whose process we ended ourselves; null for one that ended otherwise. */
export function takeAfterwards(contents: WebContents): string | null {
  const address = afterwards.get(contents) ?? null;
  afterwards.delete(contents);
  return address;
}
