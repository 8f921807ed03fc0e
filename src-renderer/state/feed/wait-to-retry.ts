/**
 * Waits until it is time to try again: after `waitMs`, when the page is shown again, or when `offer`'s function is called.
 *
 * A hidden page waits without a timer; with null only a call ends the wait.
 */
export async function waitToRetry(waitMs: number | null, offer: (now: () => void) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    const plan = (): void => {
      if (waitMs !== null && !document.hidden) timer = setTimeout(finish, waitMs);
    };
    const look = (): void => {
      clearTimeout(timer);
      if (!document.hidden && waitMs !== null) finish();
    };
    document.addEventListener('visibilitychange', look);
    offer(finish);
    plan();
  });
}
