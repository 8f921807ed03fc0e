import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { os } from '@orpc/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createRpcSockets } from './rpc-sockets.ts';

let server: WebSocketServer;
let page: WebSocket;
let client: any;
let release: () => void;

beforeEach(async () => {
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const router = {
    greet: os.handler(() => 'hello'),
    wait: os.handler(async () => await released),
    count: os.handler(async function* count() {
      yield await Promise.resolve(1);
      yield await Promise.resolve(2);
    }),
    flood: os.handler(() => 'x'.repeat(10_000_000)),
  };
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    createRpcSockets(router as never).open(socket);
  });
  await once(server, 'listening');
  page = new WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}`);
  await once(page, 'open');
  client = createORPCClient(new RPCLink({ websocket: page as never }));
});

afterEach(() => {
  release();
  page.terminate();
  server.close();
});

test('answers calls and streams of an admitted page', async () => {
  expect(await client.greet()).toBe('hello');

  const counted: number[] = [];
  for await (const number of await client.count()) counted.push(number);

  expect(counted).toEqual([1, 2]);
});

test('lets go of a page that has more requests at work than a page can need', async () => {
  const asked = Array.from({ length: 257 }, async () => await client.wait().catch(() => 'gone'));

  const [code] = await once(page, 'close');

  expect(code).toBe(1013);
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['gone']));
});

test('answers a page that asks often, one after the other or a few at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(Array.from({ length: 100 }, async () => await client.greet()));
  }

  expect(page.readyState).toBe(WebSocket.OPEN);
});

test('lets go of a page that reads nothing, instead of keeping for it without bounds', async () => {
  const asked = Array.from({ length: 20 }, async () => await client.flood().catch(() => 'gone'));
  page.pause();

  const [socket] = [...server.clients];
  await once(socket!, 'close');

  page.resume();
  expect(await Promise.all(asked)).toContain('gone');
});

test('reads nothing more of a page that floods, and lets go of it', async () => {
  const text = JSON.stringify({ i: '1', p: { u: '/wait', b: {} } });
  const [socket] = [...server.clients];
  for (let count = 0; count < 50_000; count += 1) page.send(text.replace('1', String(count)));

  const [code] = await once(page, 'close');

  expect(code).toBe(1013);
  await vi.waitFor(() => expect(socket!.readyState).toBe(WebSocket.CLOSED), { timeout: 10_000 });
  // Two megabytes were sent; the rest lay unread before the socket when it was ended.
  expect((socket as unknown as { _socket: { bytesRead: number } })._socket.bytesRead).toBeLessThan(1_000_000);
});

test('says that a page sent what is no call', async () => {
  page.send(Buffer.from([1, 2, 3]));

  const [code] = await once(page, 'close');

  expect(code).toBe(1008);
});
