import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { waitForEnd } from '../app/launch-app.ts';
import { expect, test } from './fixtures.ts';
import { PackedApp } from './packed-app.ts';
import type { Packs } from './packs.ts';
import { type SeizedWindow, withSeizedPage } from './seized-page.ts';

/** Main answers a second start; how long that takes tells how late it is. */
async function askAgain({ real }: Packs, app: PackedApp): Promise<number> {
  const begun = performance.now();
  const { code } = await waitForEnd(spawn(real.binary, [], { env: app.home.env, stdio: ['ignore', 'pipe', 'pipe'] }));
  expect(code).toBe(0);
  return performance.now() - begun;
}

/** Main held up by the flood would answer after the five seconds of it at the earliest, and then for its backlog. */
const HELD_UP_MS = 5_000;

/** What the window shows once its page was cut off. */
async function expectCutOff(app: PackedApp): Promise<void> {
  await expect.poll(async () => await app.targets()).toEqual(['page corkboard://app/still/cut-off']);
  expect(app.home.read('logs', 'app.log')).toContain('"event":"page-cut-off"');
}

test('a page that sends 100,000 messages a second is cut off, and main answers meanwhile', async ({ packs, home }) => {
  const app = await PackedApp.start(packs.withDoor, home);
  try {
    const calm = await askAgain(packs, app);
    await withSeizedPage(app, async () => {
      const flood = app.run(async () => {
        const tools = window as unknown as SeizedWindow;
        const port = (await tools.ask()) as MessagePort;
        const begun = performance.now();
        for (let count = 0; performance.now() - begun < 5_000;) {
          for (let step = 0; step < 1_000; step += 1)
            port.postMessage(`{"i":"${count++}","p":{"u":"/feed/getSnapshot","b":{"json":{}}}}`);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      });
      const ended = flood.catch(() => undefined);
      const late = await askAgain(packs, app);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 6_000))]);

      expect(late - calm).toBeLessThan(HELD_UP_MS);
    });
    await expectCutOff(app);
  } finally {
    await app.end();
  }
});

test('a message of 64 MB is not read, and main is no larger for it', async ({ packs, home }) => {
  const app = await PackedApp.start(packs.withDoor, home);
  try {
    await withSeizedPage(app, async () => {
      const answer = await app.run(async () => {
        const tools = window as unknown as SeizedWindow;
        const port = (await tools.ask()) as MessagePort;
        const text = 'x'.repeat(64 * 1024 * 1024);
        return await tools.tell(port, `{"i":"1","p":{"u":"/edits/readForm","b":{"json":{"text":"${text}"}}}}`);
      });
      expect(String(answer)).toContain('asks for more than');
      await askAgain(packs, app);
      expect(peakMemory(app)).toBeLessThan(700);
    });
  } finally {
    await app.end();
  }
});

for (const [name, make] of [
  ['bytes', () => new ArrayBuffer(64 * 1024 * 1024)],
  ['a value that is no text', () => new Map([['__proto__', { polluted: 1 }]])],
  ['what is no JSON', () => '{"i":'],
  ['a call without a method', () => '{"i":"1","p":{}}'],
] as const)
  test(`a page that sends ${name} is cut off, and can be loaded again`, async ({ packs, home }) => {
    const app = await PackedApp.start(packs.withDoor, home);
    try {
      await withSeizedPage(app, async () => {
        const act = `async () => {
          const port = await window.ask();
          port.postMessage((${make.toString()})());
        }`;
        const session = await app.openSession();
        await session.send('Runtime.evaluate', { expression: `(${act})()` }).catch(() => undefined);
        await expectCutOff(app);
      });
      expect(await askAgain(packs, app)).toBeGreaterThan(0);
    } finally {
      await app.end();
    }
  });

/** The most memory that the main process has held, in MB. */
function peakMemory({ child }: PackedApp): number {
  const [, kilobytes = '0'] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
