/** Longer than a page needs that is seen; one that is not seen is painted at no time. */
const LONGEST_MS = 400;

/** Settles when what was last drawn has been painted. */
export async function afterPaint(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    // The frame after the next one begins when that one is painted.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}
