import { RPCHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { Router } from '#main/api/router';
import { CLOSE } from './close-codes.ts';

/** Requests of one page that may be at work at once; a page has a handful. */
const AT_WORK = 256;
/** What may wait to be read by one page; one that does not read at all is let go and begins again when it comes back. */
const UNREAD_BYTES = 64_000_000;

/** Puts admitted sockets through to the router. */
export interface RpcSockets {
  /** Answers a socket's messages from now on. */
  open(socket: WebSocket): Promise<void>;
}

type OnMessage = (event: { readonly data: string | Buffer }) => Promise<void>;

/** Makes the way from sockets to a router; what one page has at work and unread is bounded. */
export function createRpcSockets(router: Router): RpcSockets {
  const handler = new RPCHandler(router);
  return { open: (socket) => handler.upgrade(boundSocket(socket)) };
}

/** A socket of which only as much is handed on, and to which only as much is written, as one page may have open. */
function boundSocket(socket: WebSocket): WebSocket {
  let atWork = 0;
  const addEventListener = (kind: string, listener: OnMessage | (() => void)): void => {
    if (kind !== 'message') {
      socket.once('close', listener as () => void);
      return;
    }
    socket.on('message', (data: Buffer, isBinary) => {
      if (atWork >= AT_WORK) {
        socket.close(CLOSE.tooBusy, 'Too many requests at once.');
        return;
      }
      atWork += 1;
      // A stream counts as at work until it ends.
      void (listener as OnMessage)({ data: isBinary ? data : data.toString('utf8') }).finally(() => {
        atWork -= 1;
      });
    });
  };
  const send = (message: string | Uint8Array): void => {
    if (socket.bufferedAmount > UNREAD_BYTES) socket.terminate();
    else socket.send(message);
  };
  return { addEventListener, send } as unknown as WebSocket;
}
