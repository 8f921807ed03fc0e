/** How long the other pages of this browser have to answer; they need a few milliseconds. */
const WAIT_MS = 150;

interface Call {
  readonly kind: 'asked' | 'here';
  readonly id: string;
}

/** Tells which of the pages that left unsaved text are still open in this browser. */
export interface PageRoll {
  /** Whether an open page of this browser, other than this one, goes by this id. */
  isOpen(id: string): Promise<boolean>;
}

/**
 * Joins the pages of this origin that are open in this browser, and answers for the ids that this page goes by.
 *
 * A page of another browser or of the app is not heard; then its text is taken for one that was left.
 */
export function joinPageRoll(isMine: (id: string) => boolean): PageRoll {
  const channel = new BroadcastChannel('corkboard-pages');
  const waiting = new Map<string, () => void>();
  const say = (call: Call): void => {
    // Only pages of this very origin are on the channel.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage(call);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Call>) => {
    if (data.kind === 'here') waiting.get(data.id)?.();
    else if (isMine(data.id)) say({ kind: 'here', id: data.id });
  });
  return {
    isOpen: async (id) =>
      await new Promise<boolean>((resolve) => {
        const settle = (isOpen: boolean): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(isOpen);
        };
        const timer = setTimeout(() => {
          settle(false);
        }, WAIT_MS);
        waiting.set(id, () => {
          settle(true);
        });
        say({ kind: 'asked', id });
      }),
  };
}
