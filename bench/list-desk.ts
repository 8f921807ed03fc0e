import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { COMMAND, makeWorkspace } from './workspace.ts';

const CHROMIUM = process.env['CORKBOARD_CHROMIUM'] ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** The list of some bottles, served and shown in a Chromium of its own. */
export interface ListDesk {
  /** Opens the list in a new page and answers it with the time from the navigation to the first painted row. */
  open(): Promise<{ readonly page: Page; readonly paintMs: number }>;
  remove(): Promise<void>;
}

/** Makes the desk over so many bottles, or says in a sentence why there can be none here. */
export async function makeListDesk(bottles: number): Promise<ListDesk | string> {
  if (!existsSync(CHROMIUM)) return 'there is no Chromium (CORKBOARD_CHROMIUM names one)';
  const workspace = makeWorkspace(bottles);
  const host = spawn(process.execPath, [COMMAND, 'serve', '--no-open'], {
    env: workspace.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(host);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  return {
    open: () => openList(browser, address),
    async remove() {
      await browser.close();
      host.kill('SIGTERM');
      await once(host, 'exit');
      workspace.remove();
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the host says nothing');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return said.toString().split('\n')[0] ?? '';
}

async function openList(browser: Browser, address: string): Promise<{ page: Page; paintMs: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(address);
  const painted = await page.waitForFunction(() => (window as unknown as Kept).benchPaintMs);
  const paintMs = Number(await painted.jsonValue());
  return { page, paintMs };
}

/** What the page keeps for the benchmark. */
export interface Kept {
  benchPaintMs: number | undefined;
  benchLongMs: number[];
}

/** Runs in the page: keeps when the first row was painted, and every long task. */
function watchPage(): void {
  const kept = Object.assign(window, { benchPaintMs: undefined as number | undefined, benchLongMs: [] as number[] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.benchLongMs.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = new MutationObserver(() => {
    if (document.querySelector('[role="grid"] [role="row"]') === null) return;
    look.disconnect();
    // The frame after the next one begins when the row is painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        kept.benchPaintMs = performance.now();
      }),
    );
  });
  look.observe(document, { subtree: true, childList: true });
}
