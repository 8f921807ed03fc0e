import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './served.ts';

/** Another site on this machine, which remembers who asked and shows what a test wants. */
async function openSite(markup: string) {
  const asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push({ url, headers });
    response.setHeader('Content-Type', 'text/html').end(markup);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, asked, close: () => server.close() };
}

function tokenOf(address: string): string {
  const [, token = ''] = /#token=([0-9a-f]{64})$/.exec(address) ?? [];
  expect(token).not.toBe('');
  return token;
}

/** What going back and forth in this tab would show; what a browser keeps on disk of an address that was opened is its own. */
async function readHistory(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return entries.flatMap(({ url, title }) => [url, title]);
}

test('the token is in no Referer, no address to go back to and no request', async ({ page, served }) => {
  const token = tokenOf(served.address);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(/#.*/, ''), JSON.stringify(request.headers())));
  const site = await openSite('<title>Elsewhere</title>');
  await page.goto(served.address);
  await page.getByText('No bottles yet').waitFor();

  const shown = [page.url(), ...(await readHistory(page))];
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  }, site.address);
  await page.waitForURL(site.address);

  expect(site.asked[0]?.headers.referer).toBeUndefined();
  expect(await page.evaluate(() => document.referrer)).toBe('');
  expect([...shown, ...requests].filter((text) => text.includes(token))).toEqual([]);
  site.close();
});

test('the token is in no log and no file but the one that keeps it', async ({ dashboard, served }) => {
  const token = tokenOf(served.address);
  await dashboard.getByText('No bottles yet').waitFor();
  await fetch(served.address.replace('/#', '/none?')).catch(() => undefined);

  const files = readdirSync(served.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const holding = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path, 'utf8').includes(token));

  expect(holding).toEqual([join(served.home, 'web', 'token')]);
});

test('another site gets nothing out of it: not by a request, a form, a frame, a script or a socket', async ({
  page,
  served,
}) => {
  const { origin } = new URL(served.address);
  const site = await openSite('<title>Evil</title>');
  await page.goto(site.address);

  const got = await page.evaluate(async (host) => {
    const settle = (run: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(run)
        .then(String, () => 'refused');
    const headers = { 'Content-Type': 'text/plain' };
    const read = async (path: string, init?: RequestInit): Promise<string> =>
      await settle(async () => (await fetch(host + path, init)).status);
    const loads = (tag: 'script' | 'img' | 'iframe'): Promise<string> =>
      new Promise((resolve) => {
        const element = document.createElement(tag);
        element.addEventListener('load', () => {
          const inside = tag === 'iframe' ? (element as HTMLIFrameElement).contentDocument : 'loaded';
          resolve(inside === null ? 'refused' : 'loaded');
        });
        element.addEventListener('error', () => resolve('refused'));
        element.src = `${host}/`;
        document.body.append(element);
      });
    const socket = new Promise<string>((resolve) => {
      const opened = new WebSocket(`${host.replace('http', 'ws')}/rpc`);
      opened.addEventListener('open', () => resolve('open'));
      opened.addEventListener('error', () => resolve('refused'));
    });
    return [
      await read('/'),
      await read('/', { credentials: 'include' }),
      await read('/rpc', { method: 'POST', headers, body: '{}' }),
      await read('/rpc', { method: 'PUT', headers: { 'X-Token': 'x' }, body: '{}' }),
      await loads('script'),
      await loads('img'),
      await loads('iframe'),
      await socket,
    ];
  }, origin);

  expect(got).toEqual(got.map(() => 'refused'));
  site.close();
});
