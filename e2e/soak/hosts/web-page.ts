import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '#shared/contract/contract';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { FeedEvent } from '#shared/contract/schemas/feed';

/** The contract as a page calls it. */
export type Client = ContractRouterClient<Contract>;

/** A page's connection to its host, with the rows it would show. */
export interface WebPage {
  readonly id: string;
  readonly client: Client;
  /** The rows by their slug, from the snapshot and every event since. */
  readonly rows: ReadonlyMap<string, BottleRow>;
  /** How often it had to ask for everything again, because a number was left out. */
  gaps(): number;
  isOpen(): boolean;
  close(): void;
}

/** Opens a page as a browser does: shows the token, takes the snapshot, then follows the events. */
export async function openWebPage({ port, token }: { port: number; token: string }): Promise<WebPage> {
  const here = `127.0.0.1:${port}`;
  const socket = new WebSocket(`ws://${here}/rpc`, { headers: { origin: `http://${here}`, host: here } });
  socket.on('error', () => {});
  const closed = once(socket, 'close').then(() => {
    throw new Error('the socket was closed');
  });
  closed.catch(() => undefined);
  await Promise.race([once(socket, 'open'), closed]);
  socket.send(JSON.stringify({ token }));
  await Promise.race([once(socket, 'message'), closed]);
  const client: Client = createORPCClient(new RPCLink({ websocket: socket as never }));
  const rows = new Map<string, BottleRow>();
  let gaps = 0;
  const events = await Promise.race([client.feed.watchEvents(), closed]);
  const follow = async (): Promise<void> => {
    let last = await load();
    for await (const event of events) {
      if (event.number <= last) continue;
      if (event.number !== last + 1) {
        gaps += 1;
        last = await load();
        continue;
      }
      last = event.number;
      take(rows, event.change);
    }
  };
  const load = async (): Promise<number> => {
    const snapshot = await client.feed.getSnapshot();
    rows.clear();
    for (const row of snapshot.bottles) rows.set(row.slug, row);
    return snapshot.number;
  };
  follow().catch(() => {
    // The host went away; whoever asks sees that the page is not open any more.
    socket.close();
  });
  return {
    id: randomBytes(8).toString('hex'),
    client,
    rows,
    gaps: () => gaps,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    close: () => {
      socket.terminate();
    },
  };
}

function take(rows: Map<string, BottleRow>, change: FeedEvent['change']): void {
  switch (change.kind) {
    case 'bottle-changed':
      rows.set(change.row.slug, change.row);
      break;
    case 'bottles-changed':
      for (const row of change.rows) rows.set(row.slug, row);
      break;
    case 'bottle-removed':
      rows.delete(change.slug);
      break;
    case 'host-changed':
    case 'checks-changed':
      break;
  }
}
