import type perfHooks from 'node:perf_hooks';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { clickWayBack, readWindow } from './read-window.ts';

type Tools = typeof perfHooks;

interface Measured {
  readonly histogram: ReturnType<Tools['monitorEventLoopDelay']>;
  readonly before: NodeJS.CpuUsage;
}

/** What the main process could not do anything else for, while something happened. */
interface Delay {
  /** Time of the processor, which does not depend on what else the machine does. */
  readonly busyMs: number;
  readonly longestMs: number;
}

/** Starts to measure how late the main process is. */
async function beginToMeasure(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const tools = process.mainModule?.require('node:perf_hooks') as Tools | undefined;
    const histogram = tools?.monitorEventLoopDelay({ resolution: 5 });
    histogram?.enable();
    Object.assign(globalThis, { histogram, before: process.cpuUsage() });
  });
}

async function readDelay(app: ElectronApplication): Promise<Delay> {
  return await app.evaluate(() => {
    const { histogram, before } = globalThis as unknown as Measured;
    histogram.disable();
    const { user, system } = process.cpuUsage(before);
    return { busyMs: (user + system) / 1e3, longestMs: histogram.max / 1e6 };
  });
}

type Message = 'a call' | 'an unknown method' | 'a value' | 'no call';

/** Has the page send 100,000 messages a second, or as many as it can, for five seconds or until it is gone. */
async function flood(page: Page, message: Message): Promise<number | 'gone'> {
  const sent = page.evaluate(async (kind) => {
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', ({ data, ports: [first] }) => {
        if (data === 'corkboard-port' && first !== undefined) resolve(first);
      });
      window.postMessage('corkboard-port-wanted', location.origin);
    });
    const make: Record<Message, (count: number) => unknown> = {
      'a call': (count) => JSON.stringify({ i: String(count), p: { u: '/edits/getSpecDocs', b: { json: {} } } }),
      'an unknown method': (count) => JSON.stringify({ i: String(count), p: { u: '/no/such', b: { json: {} } } }),
      'a value': (count) => ({ i: count, p: { u: '/no/such', h: {}, b: new Map([[1, { deep: [1, 2, 3] }]]) } }),
      'no call': () => '{"i":',
    };
    const begun = performance.now();
    let count = 0;
    while (performance.now() - begun < 5_000) {
      for (let step = 0; step < 1_000; step += 1) port.postMessage(make[kind](count++));
      await new Promise((resolve) => setTimeout(resolve, 10 - ((performance.now() - begun) % 10)));
    }
    return count;
  }, message);
  return await sent.catch(() => 'gone' as const);
}

/** Without the limits main was busy for one and a half to five seconds. */
const BUSY_MS = 1_000;

for (const message of ['a call', 'an unknown method', 'a value', 'no call'] as const) {
  test(`a page that sends ${message} 100,000 times a second is stopped, and main is not held up`, async ({
    app,
    page,
    home,
  }) => {
    await beginToMeasure(app);

    const sent = await flood(page, message);

    const { busyMs, longestMs } = await readDelay(app);
    test.info().annotations.push({
      type: 'longest delay',
      description: `${longestMs.toFixed(0)} ms, busy for ${busyMs.toFixed(0)} ms`,
    });
    expect(sent).toBe('gone');
    expect(busyMs).toBeLessThan(BUSY_MS);
    await expect.poll(async () => (await readWindow(app)).text).toContain('The page was stopped');
    expect(home.read('logs', 'app.log')).toContain('"event":"page-cut-off"');
    await clickWayBack(app);
    await expect.poll(async () => (await readWindow(app)).text).toContain('Bottles');
  });
}

test('a page that asks for a port in a loop is not heard more often than a page needs', async ({
  app,
  page,
  frame,
}) => {
  await beginToMeasure(app);
  await app.evaluate(({ ipcMain }) => {
    const seen = globalThis as unknown as { asked: number };
    seen.asked = 0;
    ipcMain.on('corkboard-port-wanted', () => (seen.asked += 1));
  });

  await page.evaluate(async () => {
    const begun = performance.now();
    while (performance.now() - begun < 2_000) {
      for (let step = 0; step < 200; step += 1) window.postMessage('corkboard-port-wanted', location.origin);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  });

  expect(await app.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBeLessThan(25);
  expect((await readDelay(app)).busyMs).toBeLessThan(BUSY_MS);
  await page.reload();
  await frame.waitUntilLive();
});

test('a process of a page that asks past its script is ended', async ({ app, page, home }) => {
  expect(page.url()).toContain('corkboard://');

  await app.evaluate(({ webContents }) => {
    const contents = webContents.getAllWebContents()[0];
    // What Electron tells when a process sends by itself; only a broken one can, so it is told here in its place.
    for (let count = 0; count < 101; count += 1) contents?.emit('ipc-message', {}, 'anything');
  });

  await expect.poll(async () => (await readWindow(app)).text).toContain('The page was stopped');
  expect(home.read('logs', 'app.log')).toContain('asked-too-often');
});

test('a call that is too large is refused with the limit, and the page goes on', async ({ page, frame }) => {
  const answer = await page.evaluate(async () => {
    const port = await new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', ({ data, ports: [first] }) => {
        if (data === 'corkboard-port' && first !== undefined) resolve(first);
      });
      window.postMessage('corkboard-port-wanted', location.origin);
    });
    port.start();
    const answered = new Promise((resolve) => port.addEventListener('message', ({ data }) => resolve(data)));
    const text = 'x'.repeat(41_000_000);
    port.postMessage(JSON.stringify({ i: '1', p: { u: '/edits/readForm', b: { json: { text } } } }));
    return await answered;
  });

  expect(answer).toContain('asks for more than 40 million characters at once');
  await page.reload();
  await frame.waitUntilLive();
});
