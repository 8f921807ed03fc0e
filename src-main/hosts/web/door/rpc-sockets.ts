import type { WebSocket } from 'ws';
import type { Router } from '#main/api/router';
import { createWires, type WireEnd } from '#main/api/wire';
import { CLOSE } from './close-codes.ts';

/** What may wait to be read by one page; one that does not read at all is let go and begins again when it comes back. */
const UNREAD_BYTES = 64_000_000;
/** By then a page that is let go has heard why; what it still sends is not read. */
const HEARD_MS = 250;

/** Puts admitted sockets through to the router. */
export interface RpcSockets {
  /** Answers a socket's messages from now on. */
  open(socket: WebSocket): void;
}

/** Makes the way from sockets to a router; what one page asks, has at work and leaves unread is bounded. */
export function createRpcSockets(router: Router): RpcSockets {
  const openWire = createWires(router);
  return {
    open(socket) {
      const wire = openWire(endOf(socket));
      socket.on('message', (data: Buffer, isBinary) => wire.take(isBinary ? null : data.toString('utf8')));
      socket.once('close', () => wire.close());
    },
  };
}

function endOf(socket: WebSocket): WireEnd {
  return {
    send(message) {
      if (socket.bufferedAmount > UNREAD_BYTES) socket.terminate();
      else socket.send(message);
    },
    onExcess(excess) {
      if (excess === 'no-call') socket.close(CLOSE.notUnderstood, 'That was no call.');
      else socket.close(CLOSE.tooBusy, 'Too many requests at once.');
      socket.pause();
      setTimeout(() => socket.terminate(), HEARD_MS);
    },
  };
}
