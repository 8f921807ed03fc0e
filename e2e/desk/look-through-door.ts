import type { ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Frame } from '../pages/frame.ts';

/** Looks into the one page of a packed app that was started with `--remote-debugging-port=0`, once it shows bottles. */
export async function lookThroughDoor(
  child: ChildProcess,
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await chromium.connectOverCDP(await findDoor(child), { noDefaults: true });
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('the packed app has no page');
  await new Frame(page).waitUntilLive();
  return { browser, page };
}

/** Where Chromium says that it listens for whoever looks into its page. */
async function findDoor(child: ChildProcess): Promise<string> {
  let said = '';
  return await new Promise((found, failed) => {
    child.stderr?.on('data', (part) => {
      said += String(part);
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) found(address);
    });
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`the packed app ended with ${code}: ${said}`)));
  });
}
