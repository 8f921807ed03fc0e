import { RPCHandler } from '@orpc/server/message-port';
import type { Router } from '#main/api/router';

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

/**
 * Makes the desk. A page may ask before the services are there: its port waits for them.
 *
 * @param loadRouter Called for each page; a load that failed closes that page's port.
 */
export function createPageDesk(loadRouter: () => Promise<Router>, onFailure: (error: unknown) => void): PageDesk {
  let closeCurrent = (): void => undefined;
  return {
    openPage(port) {
      closeCurrent();
      closeCurrent = connect(port, loadRouter, onFailure);
    },
    closePage: () => closeCurrent(),
  };
}

function connect(port: PagePort, loadRouter: () => Promise<Router>, onFailure: (error: unknown) => void): () => void {
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
    new RPCHandler(router).upgrade({
      on(event: string, listener: (message?: { data: unknown }) => void) {
        // A port that we close ourselves tells nobody; the calls on it have to end all the same.
        if (event === 'close') endCalls = () => listener();
        else port.on('message', listener);
      },
      postMessage(data: unknown) {
        if (isOpen) port.postMessage(data);
      },
    });
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
