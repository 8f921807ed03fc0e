import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWebServer, type WebServer } from '../web-server.ts';

const token = 'ab12'.repeat(16);

let server: WebServer;
let sockets: WebSocket[];

beforeEach(async () => {
  sockets = [];
  server = await startWebServer({
    port: 0,
    token,
    files: new Map(),
    loadRpc: async () =>
      await Promise.resolve({
        async open(socket) {
          socket.on('message', (data: Buffer) => {
            socket.send(`heard ${data.length}`);
          });
          await Promise.resolve();
        },
      }),
  });
});

afterEach(async () => {
  for (const socket of sockets) socket.terminate();
  await server.close();
});

interface Knock {
  readonly origin?: string;
  readonly host?: string;
  readonly path?: string;
}

function knock({ path = '/rpc', ...headers }: Knock = {}): WebSocket {
  const here = `127.0.0.1:${server.port}`;
  const { origin = `http://${here}`, host = here } = headers;
  const socket = new WebSocket(`ws://${here}${path}`, { headers: { origin, host } });
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

async function opened(socket: WebSocket): Promise<WebSocket> {
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}

async function nextMessage(socket: WebSocket): Promise<string> {
  return await new Promise((resolve, reject) => {
    socket.once('message', (data: Buffer) => {
      resolve(data.toString());
    });
    socket.once('close', (code: number) => {
      reject(new Error(`closed with ${code}`));
    });
  });
}

async function closeCode(socket: WebSocket): Promise<number> {
  return await new Promise((resolve) => socket.once('close', resolve));
}

async function refusal(socket: WebSocket): Promise<number | undefined> {
  return await new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode);
    });
    socket.once('open', () => {
      resolve(undefined);
    });
  });
}

async function admitted(): Promise<WebSocket> {
  const socket = await opened(knock());
  socket.send(JSON.stringify({ token }));
  expect(await nextMessage(socket)).toBe('ready');
  return socket;
}

describe('the door of the socket', () => {
  test('lets in who shows the token first, and says when it is ready', async () => {
    const socket = await admitted();

    socket.send('hello');

    expect(await nextMessage(socket)).toBe('heard 5');
  });

  test.each<[string, Knock, number]>([
    ['of another page', { origin: 'http://evil.example' }, 403],
    ['of a file', { origin: 'null' }, 403],
    ['of the same page under its other name', { origin: 'http://localhost:1' }, 403],
    ['of a name that was rebound', { host: 'evil.example', origin: 'http://evil.example' }, 403],
    ['for another path', { path: '/rpc/../x' }, 404],
  ])('refuses a socket %s', async (_what, headers, status) => {
    expect(await refusal(knock(headers))).toBe(status);
  });

  test('refuses a socket of no browser, which has no Origin', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`);
    socket.on('error', () => {});
    sockets.push(socket);

    expect(await refusal(socket)).toBe(403);
  });

  test.each(['{"token":"ab12"}', '{"token":""}', '{}', 'hello', '{"token":["ab12"]}'])(
    'ends a socket whose first message is %s',
    async (message) => {
      const socket = await opened(knock());

      socket.send(message);

      expect(await closeCode(socket)).toBe(4401);
    },
  );

  test('ends a socket that shows the token as bytes instead of text', async () => {
    const socket = await opened(knock());

    socket.send(Buffer.from(JSON.stringify({ token })));

    expect(await closeCode(socket)).toBe(4401);
  });

  test('reads little of a first message', async () => {
    const socket = await opened(knock());

    socket.send(JSON.stringify({ token, more: 'x'.repeat(10_000) }));

    expect(await closeCode(socket)).toBe(1006);
  });

  test('takes a long message of who was let in', async () => {
    const socket = await admitted();

    socket.send('x'.repeat(6_000_000));

    expect(await nextMessage(socket)).toBe('heard 6000000');
  });

  test('holds 32 that have shown nothing, then lets people in again when one of them leaves', async () => {
    const waiting = await Promise.all(Array.from({ length: 32 }, async () => await opened(knock())));

    expect(await refusal(knock())).toBe(503);

    waiting[0]!.terminate();
    await expect.poll(async () => await refusal(knock()), { timeout: 10_000 }).toBeUndefined();
  });

  test('does not count those it let in', async () => {
    // One after the other: 40 that knock at once are more than may be unknown at once.
    for (let count = 0; count < 40; count += 1) await admitted();

    expect(await refusal(knock())).toBeUndefined();
  });

  test('closes with the server', async () => {
    const [inside, outside] = [await admitted(), await opened(knock())];
    const codes = Promise.all([closeCode(inside), closeCode(outside)]);

    await server.close();

    expect(await codes).toEqual([expect.any(Number), 1006]);
    server = { port: 0, close: async () => await Promise.resolve() };
  });
});
