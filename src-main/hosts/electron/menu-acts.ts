import { MENU_ACT_IDS, type MenuActId } from '#shared/model/menu-act';

/** The way of what is chosen in the native menu to the page that listens. */
export interface MenuActs {
  /** Hands an act to the page that listens; without one, or with an id that is none, nothing happens. */
  send(id: string): void;
  /** What is chosen from now on; the latest listener is the one that is told. */
  watch(signal: AbortSignal): AsyncIterable<MenuActId>;
}

/** Makes the way; `onListening` hears whether a page would carry an act out, so that the menu can say so. */
export function createMenuActs(onListening: (isListening: boolean) => void): MenuActs {
  let current: { push(id: MenuActId): void } | null = null;

  async function* listen(signal: AbortSignal): AsyncGenerator<MenuActId> {
    const waiting: MenuActId[] = [];
    let wake: () => void = () => undefined;
    const listener = {
      push(id: MenuActId) {
        waiting.push(id);
        wake();
      },
    };
    const end = (): void => {
      if (current === listener) {
        current = null;
        onListening(false);
      }
      wake();
    };
    if (signal.aborted) return;
    signal.addEventListener('abort', end, { once: true });
    current = listener;
    onListening(true);
    try {
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      end();
    }
  }

  return {
    send(id) {
      const known = MENU_ACT_IDS.find((act) => act === id);
      if (known !== undefined) current?.push(known);
    },
    watch: listen,
  };
}
