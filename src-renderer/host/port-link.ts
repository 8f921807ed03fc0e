import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type HostClient, type HostConnection, NoConnection } from './host-connection.ts';

const WAIT_MS = 10_000;

/** Reaches the main process of the app through a MessagePort, which the preload hands over on request. */
export async function connectPort(): Promise<HostConnection> {
  const port = await askForPort();
  const closed = new Promise<void>((resolve) => {
    port.addEventListener('close', () => {
      resolve();
    });
  });
  const client: HostClient = createORPCClient(new RPCLink({ port }));
  port.start();
  // The host hears at once that the page goes; and Electron 25 crashes where a page with a listener for `close` leaves its port open.
  window.addEventListener('pagehide', () => {
    port.close();
  });
  return {
    host: 'app',
    client,
    closed,
    close: () => {
      port.close();
    },
  };
}

async function askForPort(): Promise<MessagePort> {
  return await new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      window.removeEventListener('message', listen);
    };
    const listen = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== 'corkboard-port' || port === undefined) return;
      stop();
      resolve(port);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new NoConnection('unreachable'));
    }, WAIT_MS);
    window.addEventListener('message', listen);
    window.postMessage('corkboard-port-wanted', window.location.origin);
  });
}
