const STRETCH_MS = 10;
let sinceMs = performance.now();

/** Lets events, timers and other requests through when synchronous file calls have held the process for a while. */
export async function takeBreath(): Promise<void> {
  if (performance.now() - sinceMs < STRETCH_MS) return;
  await new Promise(setImmediate);
  sinceMs = performance.now();
}
