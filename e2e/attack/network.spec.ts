import { connect } from 'node:net';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { listen } from '../desk/listener.ts';
import { PAGE_ADDRESS } from './packed-app.ts';
import { WAYS_OUT } from './ways-out.ts';

/** How long a visitor may take. */
const WAIT_MS = 2_000;

/** Tries every way out, each to a listener of its own, and answers who came. */
async function tryAll(page: Page): Promise<Record<string, readonly string[]>> {
  const visits: Record<string, readonly string[]> = {};
  const tries = await Promise.all(
    Object.entries(WAYS_OUT).map(async ([name, way]) => ({ name, way, listener: await listen() })),
  );
  for (const { way, listener } of tries) {
    // A way that waits for an answer waits for ever: nobody is waited for.
    void page.evaluate(way, listener.port).catch(() => undefined);
  }
  await page.waitForTimeout(WAIT_MS);
  for (const { name, listener } of tries) {
    if (listener.seen.length > 0) visits[name] = listener.seen;
    listener.close();
  }
  return visits;
}

test('the listeners of these tests count who comes', async () => {
  const listener = await listen();

  await once(connect(listener.port, '127.0.0.1'), 'close');

  expect(listener.seen).toEqual(['tcp']);
  listener.close();
});

test('the page reaches nobody, by whatever way', async ({ page }) => {
  expect(await tryAll(page)).toEqual({});
  expect(page.url()).toContain(PAGE_ADDRESS);
});

test('it reaches nobody even where its own policy is set aside', async ({ shared, page }) => {
  const session = await shared.openSession();
  await session.send('Page.setBypassCSP', { enabled: true });
  await shared.loadPage();
  try {
    expect(await tryAll(page)).toEqual({});
    expect(page.url()).toContain(PAGE_ADDRESS);
  } finally {
    await session.send('Page.setBypassCSP', { enabled: false });
    await session.detach();
  }
});
