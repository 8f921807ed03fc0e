import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listPageFiles } from './page/page-files.ts';
import { startWebServer, type WebServer } from './web-server.ts';

let folder: string;
let server: WebServer;
let sockets: Socket[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-page-'));
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Fixture</title>');
  writeFileSync(join(page, 'icon.svg'), '<svg/>');
  writeFileSync(join(page, 'notes'), 'no kind that a page needs');
  writeFileSync(join(page, 'assets', 'index-AbCd_123.js'), 'export {};');
  symlinkSync(join(folder, 'secret.html'), join(page, 'link.html'));
  sockets = [];
  server = await startWebServer({
    port: 0,
    token: 'ab12',
    files: listPageFiles(page),
    loadRpc: async () => await Promise.reject(new Error('no page of this test opens a socket')),
  });
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const asked = httpRequest({ host: '127.0.0.1', port: server.port, path, agent: false, ...options }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

async function connectRaw(bytes: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => {});
  // Of a crowd some are let go before this process hears that they were connected.
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  if (bytes !== '') socket.write(bytes);
  return socket;
}

describe('the page', () => {
  test('is answered with a policy that lets only its own files and its socket in', async () => {
    const { status, headers, body } = await ask('/');

    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html><title>Fixture</title>' });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        `connect-src 'self' ws://127.0.0.1:${server.port}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; ` +
        "object-src 'none'",
    );
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test('lets a browser keep what has its hash in its name, and nothing else', async () => {
    const [asset, icon] = [await ask('/assets/index-AbCd_123.js'), await ask('/icon.svg')];

    expect(asset.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(icon.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' });
  });

  test('is the same for HEAD, without its content', async () => {
    const { status, headers, body } = await ask('/index.html', { method: 'HEAD' });

    expect({ status, body, length: headers['content-length'] }).toEqual({ status: 200, body: '', length: '37' });
  });

  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '//secret.html',
    '/assets/..\\..\\secret.html',
    '/index.html%00.js',
    '/link.html',
    '/notes',
    '/assets',
    '/INDEX.HTML',
    'http://127.0.0.1/index.html',
  ])('has no file at %s', async (path) => {
    const { status, body } = await ask(path);

    expect({ status, body }).toEqual({ status: 404, body: 'Corkboard has no such file.\n' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', { method });

    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1'])('is not given to a page of %s', async (host) => {
    const { status, body } = await ask('/', { headers: { Host: host } });

    expect({ status, body }).toEqual({ status: 403, body: 'This address is not the one that Corkboard serves.\n' });
  });
});

describe('a crowd', () => {
  test('of 300 connections that say nothing keeps nobody out', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, index) => connectRaw(index % 2 === 0 ? '' : 'GET / HT')));

    expect((await ask('/')).status).toBe(200);
  });

  test('of 300 that send no HTTP keeps nobody out', async () => {
    await Promise.all(Array.from({ length: 300 }, () => connectRaw(`\x16\x03\x01${'\0'.repeat(500)}`)));

    expect((await ask('/')).status).toBe(200);
  });

  test('ends with the server', async () => {
    const waiting = await connectRaw('');
    const closed = new Promise((resolve) => waiting.once('close', () => resolve('closed')));

    await server.close();

    expect(await closed).toBe('closed');
    server = { port: 0, close: async () => await Promise.resolve() };
  });
});

test.skipIf(process.platform !== 'linux')('nobody is heard on another address of this machine', async () => {
  const tried = await new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.2');
    socket.once('connect', () => resolve('connected'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
  });

  expect(tried).toBe('ECONNREFUSED');
});
