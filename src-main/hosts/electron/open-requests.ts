/** The files that the system or a second start asks the app to open. */
export interface OpenRequests {
  add(paths: readonly string[]): void;
  /** Hands everything over that was asked for so far, and whatever is from now on. */
  follow(listener: (paths: readonly string[]) => void): void;
}

/** Makes the place where they wait until the app runs: macOS names files before it is ready. */
export function createOpenRequests(): OpenRequests {
  const waiting: string[] = [];
  let hand: ((paths: readonly string[]) => void) | null = null;
  return {
    add(paths) {
      if (paths.length === 0) return;
      if (hand === null) waiting.push(...paths);
      else hand(paths);
    },
    follow(listener) {
      hand = listener;
      if (waiting.length > 0) listener(waiting.splice(0));
    },
  };
}
