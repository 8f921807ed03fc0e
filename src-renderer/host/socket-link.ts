import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { type HostClient, type HostConnection, NoConnection } from './host-connection.ts';

const WAIT_MS = 10_000;
/** With this code the web host closes a socket whose token is not its own. */
const NOT_ADMITTED = 4401;

/** Reaches the web host through a WebSocket: the token first, then calls once the host says that it is ready. */
export async function connectSocket(token: string): Promise<HostConnection> {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${window.location.host}/rpc`);
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => {
      resolve();
    });
  });
  await introduce(socket, token);
  const client: HostClient = createORPCClient(new RPCLink({ websocket: socket }));
  return {
    host: 'web',
    client,
    closed,
    close: () => {
      socket.close();
    },
  };
}

async function introduce(socket: WebSocket, token: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settled = new AbortController();
    const { signal } = settled;
    const finish = (end: () => void): void => {
      clearTimeout(timer);
      settled.abort();
      end();
    };
    const timer = setTimeout(() => {
      finish(() => {
        socket.close();
        reject(new NoConnection('unreachable'));
      });
    }, WAIT_MS);
    const tell = (): void => {
      socket.send(JSON.stringify({ token }));
    };
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.data === 'ready') finish(resolve);
    };
    const end = (event: CloseEvent): void => {
      finish(() => {
        reject(new NoConnection(event.code === NOT_ADMITTED ? 'token-refused' : 'unreachable'));
      });
    };
    socket.addEventListener('open', tell, { signal });
    socket.addEventListener('message', hear, { signal });
    socket.addEventListener('close', end, { signal });
  });
}
