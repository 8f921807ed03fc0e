import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { knockOn, openPage, openSocket, startHost, type RunningHost } from './desk/web-page.ts';

let desk: CliDesk;
let host: RunningHost;
let leftovers: (() => void)[];

beforeAll(async () => {
  desk = makeCliDesk();
  host = await startHost(desk);
  leftovers = [];
});

afterEach(() => {
  for (const end of leftovers.splice(0)) end();
});

afterAll(() => {
  host.child.kill('SIGKILL');
  desk.remove();
});

function knock(headers?: Readonly<Record<string, string>>): WebSocket {
  const socket = openSocket(host, headers);
  leftovers.push(() => {
    socket.terminate();
  });
  return socket;
}

async function connectRaw(bytes: string): Promise<Socket> {
  const socket = connect(host.port, '127.0.0.1');
  leftovers.push(() => socket.destroy());
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (bytes !== '') socket.write(bytes);
  return socket;
}

async function statusOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
  const asked = request({ host: '127.0.0.1', port: host.port, path, headers, agent: false }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
}

async function answersAPerson(): Promise<boolean> {
  const { client, socket } = await openPage(host);
  const { bottles } = await client.feed.getSnapshot();
  socket.terminate();
  return Array.isArray(bottles) && (await statusOf('/')) === 200;
}

describe('the web host', () => {
  test('gives nothing to a name that was rebound to this address', async () => {
    expect(await statusOf('/', { Host: `evil.example:${host.port}` })).toBe(403);
    expect(await knockOn(knock({ host: `evil.example:${host.port}` }))).toBe(403);
  });

  test('lets in no socket of a page from another origin, whatever it knows', async () => {
    const origins = ['http://evil.example', 'null', `https://127.0.0.1:${host.port}`, 'http://127.0.0.1:1'];

    expect(await Promise.all(origins.map(async (origin) => await knockOn(knock({ origin }))))).toEqual([
      403, 403, 403, 403,
    ]);
  });

  test('answers no call before the token was shown, and none after a wrong one', async () => {
    const calls = [
      JSON.stringify({ i: '1', p: { u: '/feed/getSnapshot', b: {} } }),
      JSON.stringify({ token: '0'.repeat(64) }),
      JSON.stringify({ token: host.token.slice(1) }),
      JSON.stringify({ token: host.token.toUpperCase() }),
    ];

    const codes = await Promise.all(
      calls.map(async (call) => {
        const socket = knock();
        const said: string[] = [];
        socket.on('message', (data: Buffer) => said.push(data.toString()));
        await once(socket, 'open');
        socket.send(call);
        const [code] = await once(socket, 'close');
        return [code, said];
      }),
    );

    expect(codes).toEqual(calls.map(() => [4401, []]));
  });

  test('has no file outside its list', async () => {
    const paths = [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/launch.cjs',
      '/assets/..%5c..%5cmain%5claunch.cjs',
      '//etc/passwd',
      '/assets/../../main/launch.cjs',
      '/rpc',
    ];

    expect(await Promise.all(paths.map(async (path) => await statusOf(path)))).toEqual(paths.map(() => 404));
  });

  test('still answers with 300 junk connections open, and with a burst of wrong sockets', async () => {
    await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        await connectRaw(['', 'GET /', '\x00\xff\x00', `GET / HTTP/1.1\r\nX: ${'y'.repeat(2_000)}`][index % 4] ?? '');
      }),
    );
    for (let count = 0; count < 200; count += 1) knock({ origin: 'http://evil.example' });

    expect(await answersAPerson()).toBe(true);
  });

  test('lets go within seconds of who sends no token, no request, or a byte now and then', async () => {
    const socket = knock();
    await once(socket, 'open');
    const slow = await connectRaw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nX-Slow: `);
    const dripping = setInterval(() => slow.write('a'), 200);
    const silent = await connectRaw('');

    await Promise.all([
      once(socket, 'close'),
      ...[slow, silent].map(async (raw) => {
        raw.resume();
        await once(raw, 'close');
      }),
    ]);

    clearInterval(dripping);
  });

  test('holds 32 sockets without a token and turns others away, and a page that is open stays open', async () => {
    const { client, socket } = await openPage(host);
    leftovers.push(() => {
      socket.terminate();
    });
    const crowd = await Promise.all(Array.from({ length: 40 }, async () => await knockOn(knock())));

    expect(crowd.filter((answer) => answer === 503).length).toBeGreaterThanOrEqual(8);
    expect((await client.feed.getSnapshot()).bottles).toEqual([]);
  });

  test('outlives what an admitted page should never send', async () => {
    const { socket } = await openPage(host);
    leftovers.push(() => {
      socket.terminate();
    });
    for (const junk of ['', '{', '[]', 'null', '{"i":1,"p":{"u":"/nothing"}}', '\0'.repeat(1_000)]) socket.send(junk);
    socket.send(Buffer.from([0xff, 0xfe, 0x00]));

    expect(await answersAPerson()).toBe(true);
  });
});
