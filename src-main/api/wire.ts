import type { Context } from '@orpc/server';
import { RPCHandler } from '@orpc/server/websocket';
import { refuseLarge } from './refuse-large.ts';
import type { Router } from './router.ts';
import { WIRE_LIMITS, WireGauge, type WireExcess } from './wire-gauge.ts';

/** One page's way to the router. */
export interface Wire {
  /** Answers one message of the page, whatever it is. */
  take(message: unknown): void;
  /** Ends what the page has asked for and is waiting on; nothing is answered any more. */
  close(): void;
}

/** Our end of whatever carries the messages. */
export interface WireEnd {
  send(message: string): void;
  /** The page asks more than is answered, or sends what is no call; its wire is closed by then. */
  onExcess(excess: WireExcess): void;
}

/** Makes the way from pages to a router; a host opens one wire for each page. */
export function createWires(router: Router): (end: WireEnd) => Wire {
  const handler = new RPCHandler(router);
  return (end) => openWire(handler, end);
}

function openWire(handler: RPCHandler<Context>, end: WireEnd): Wire {
  const gauge = new WireGauge();
  let isOpen = true;
  const send = (answer: string): void => {
    if (isOpen) end.send(answer);
  };
  // All that the library uses of a socket here.
  const peer = { send } as WebSocket;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    handler.close(peer);
  };
  const cut = (excess: WireExcess): void => {
    if (!isOpen) return;
    close();
    end.onExcess(excess);
  };
  return {
    take(message) {
      if (!isOpen) return;
      const excess = gauge.enter();
      if (excess !== null) return cut(excess);
      if (typeof message !== 'string') return cut('no-call');
      if (message.length > WIRE_LIMITS.characters) {
        const answer = refuseLarge(message);
        if (answer === null) return cut('no-call');
        gauge.leave();
        return send(answer);
      }
      handler
        .message(peer, message)
        .catch(() => cut('no-call'))
        // A stream counts as at work until it ends.
        .finally(() => gauge.leave());
    },
    close,
  };
}
