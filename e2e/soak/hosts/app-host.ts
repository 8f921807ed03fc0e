import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { CHECKOUT, type Place } from '../place.ts';

/** The desktop app with its window on the list of bottles; it can be killed and started again. */
export class AppHost {
  readonly #place: Place;
  readonly #electron: string;
  #app: ElectronApplication | null = null;

  /** @param folder The folder of an Electron for tests. */
  constructor(place: Place, folder: string) {
    this.#place = place;
    this.#electron = join(folder, 'electron');
  }

  get pid(): number | null {
    return this.#app?.process().pid ?? null;
  }

  get hasDied(): boolean {
    const child = this.#app?.process();
    return child !== undefined && (child.exitCode !== null || child.signalCode !== null);
  }

  async start(): Promise<void> {
    const { _electron } = await import('@playwright/test');
    this.#app = await _electron.launch({
      executablePath: this.#electron,
      args: [CHECKOUT],
      env: { ...this.#place.env },
      chromiumSandbox: true,
    });
    const page = await this.#app.firstWindow();
    await page.getByRole('heading', { name: 'Bottles', exact: true }).waitFor();
  }

  /** What is not in the window of what the rows say, or in it and in no row; empty where they agree. */
  async compare(rows: readonly BottleRow[]): Promise<readonly string[]> {
    const page = await this.#app?.firstWindow();
    if (page === undefined) return [];
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

  async kill(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    if (app === null) return;
    app.process().kill('SIGKILL');
    await app.close().catch(() => undefined);
  }

  /** Closes it as a person does. */
  async end(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    await app?.close();
  }
}
