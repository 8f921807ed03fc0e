import type { Router } from '#main/api/router';
import { createWires } from '#main/api/wire';
import type { WireExcess } from '#main/api/wire-gauge';

/** Our end of a channel to a page, as Electron makes it; it holds messages back until it is started. */
export interface PagePort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(data: unknown): void;
  start(): void;
  close(): void;
}

/** Answers the one page that is open. */
export interface PageDesk {
  /** Answers on this port from now on; the page before it is closed. */
  openPage(port: PagePort): void;
  /** Ends what the open page has asked for and is waiting on, and its watchers. */
  closePage(): void;
}

/** What the desk works with. */
export interface PageDeskOptions {
  /** Called for each page; a load that failed closes that page's port. */
  loadRouter(): Promise<Router>;
  onFailure(error: unknown): void;
  /** The open page asked more than is answered; its port is closed by then. */
  onExcess(excess: WireExcess): void;
}

/** Makes the desk. A page may ask before the services are there: its port waits for them. */
export function createPageDesk(options: PageDeskOptions): PageDesk {
  let closeCurrent = (): void => undefined;
  return {
    openPage(port) {
      closeCurrent();
      closeCurrent = connect(port, options);
    },
    closePage: () => closeCurrent(),
  };
}

function connect(port: PagePort, { loadRouter, onFailure, onExcess }: PageDeskOptions): () => void {
  let isOpen = true;
  let endCalls = (): void => undefined;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    endCalls();
    port.close();
  };
  port.on('close', close);
  const answer = (router: Router): void => {
    if (!isOpen) return;
    const wire = createWires(router)({
      send: (message) => port.postMessage(message),
      onExcess: (excess) => {
        close();
        onExcess(excess);
      },
    });
    endCalls = () => wire.close();
    port.on('message', ({ data }) => wire.take(data));
    port.start();
  };
  loadRouter()
    .then(answer)
    .catch((error: unknown) => {
      onFailure(error);
      close();
    });
  return close;
}
