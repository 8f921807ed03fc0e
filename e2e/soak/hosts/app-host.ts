import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { CHECKOUT, type Place } from '../place.ts';
import { findLiving } from '../processes.ts';

/** How an act in the window ended: gone with the app, or shown otherwise than what was waited for. */
export type Driven<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'otherwise'; readonly why: string }
  | { readonly kind: 'gone' };

/** How long Playwright may take to see an open window. */
const SEEN_MS = 30_000;

/** The desktop app with its window on the list of bottles; it can be driven, killed and started again. */
export class AppHost {
  readonly #place: Place;
  readonly #electron: string;
  #app: ElectronApplication | null = null;
  #page: Page | null = null;
  #child: ChildProcess | null = null;
  #said = '';
  /** There is one window: who drives it waits for the one before. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param folder The folder of an Electron for tests. */
  constructor(place: Place, folder: string) {
    this.#place = place;
    this.#electron = join(folder, 'electron');
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  get hasDied(): boolean {
    return this.#child !== null && (this.#child.exitCode !== null || this.#child.signalCode !== null);
  }

  /** How it ended and what it said last. */
  get lastWords(): string {
    return `${String(this.#child?.exitCode)} ${String(this.#child?.signalCode)} ${this.#said}`;
  }

  /** What main and the page have in use after a collection, in MB; null when it does not answer. */
  async measureLive(): Promise<number | null> {
    const [app, page] = [this.#app, this.#page];
    if (app === null || page === null) return null;
    const main = await app.evaluate(() => {
      (globalThis as { gc?: () => void }).gc?.();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    });
    const shown = await page.evaluate(() => {
      (globalThis as { gc?: () => void }).gc?.();
      return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
    });
    return (main + shown) / 1_048_576;
  }

  async start(): Promise<void> {
    const { _electron } = await import('@playwright/test');
    for (;;) {
      const app = await _electron.launch({
        executablePath: this.#electron,
        args: ['--js-flags=--expose-gc', CHECKOUT],
        env: { ...this.#place.env },
        chromiumSandbox: true,
      });
      this.#app = app;
      this.#child = app.process();
      this.#child.stderr?.on('data', (text: Buffer) => {
        this.#said = `${this.#said}${text.toString()}`.slice(-4_000);
      });
      // Attached at the wrong moment Playwright never sees a window that is open: that start is ended.
      const page = await app.firstWindow({ timeout: SEEN_MS }).catch(() => null);
      if (page === null) {
        await this.kill();
        continue;
      }
      await page.getByRole('heading', { name: 'Bottles', exact: true }).waitFor();
      this.#page = page;
      return;
    }
  }

  /** Does something in the window, one after the other, and brings it back to the list of bottles. */
  async drive<Value>(act: (page: Page) => Promise<Value>, patienceMs: number): Promise<Driven<Value>> {
    const mine = this.#turn.then(async (): Promise<Driven<Value>> => {
      const page = this.#page;
      if (page === null) return { kind: 'gone' };
      page.setDefaultTimeout(patienceMs);
      try {
        const driven = await act(page).then(
          (value): Driven<Value> => ({ kind: 'answered', value }),
          (error: unknown): Driven<Value> => ({ kind: 'otherwise', why: String(error).slice(0, 200) }),
        );
        if (this.#page === page) await backToList(page);
        return this.#page === page ? driven : { kind: 'gone' };
      } catch (error) {
        // Only a window that was killed may not come back to its list.
        if (this.#page !== page) return { kind: 'gone' };
        throw error;
      }
    });
    this.#turn = mine.catch(() => undefined);
    return await mine;
  }

  /** What is not in the window of what the rows say, or in it and in no row; empty where they agree. */
  async compare(rows: readonly BottleRow[]): Promise<readonly string[]> {
    const page = this.#page;
    if (page === null) return [];
    const shown = await page.getByRole('main').getByRole('row').allInnerTexts();
    // A row whose spec has a problem shows the problem where others show what they hold.
    const missing = rows
      .filter(({ name, subnet, problemCount }) => {
        const held = problemCount > 0 ? '' : (subnet ?? '');
        return !shown.some((text) => text.includes(name) && text.includes(held));
      })
      .map(({ name, subnet }) => `"${name}", ${subnet ?? 'no subnet'}, is not shown beside ${JSON.stringify(shown)}`);
    const surplus = shown
      .filter((text) => text.includes('Soak') && !rows.some(({ name }) => text.includes(name)))
      .map((text) => `"${text.replaceAll(/\s+/g, ' ')}" is shown and is no bottle`);
    return [...missing, ...surplus];
  }

  /** Kills the process that draws the window, as a driver that crashes does. */
  killGraphics(): void {
    for (const { pid, words } of findLiving(this.#place)) {
      const isOurs = words.includes('--type=gpu-process') && words.includes(this.#place.stateRoot);
      if (isOurs) killNow(pid);
    }
  }

  async kill(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    this.#page = null;
    this.#child?.kill('SIGKILL');
    this.#child = null;
    if (app === null) return;
    await app.close().catch(() => undefined);
  }

  /** Closes it as a person does. */
  async end(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    this.#page = null;
    this.#child = null;
    await app?.close();
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Closes what is open over the page and shows the list. */
async function backToList(page: Page): Promise<void> {
  page.setDefaultTimeout(60_000);
  for (let tries = 0; tries < 4 && (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0; tries += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.getByRole('heading', { name: 'Bottles', exact: true }).waitFor();
}
