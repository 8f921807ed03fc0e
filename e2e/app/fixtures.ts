import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { Frame } from '../pages/frame.ts';
import { Home } from './launch-app.ts';

/** What a test of the app is given; the app is started when a test asks for it or for its page. */
export interface AppFixtures {
  readonly home: Home;
  readonly app: ElectronApplication;
  /** The page of the window, connected. */
  readonly page: Page;
  readonly frame: Frame;
}

/** Tests on a real Electron with a state root of their own. */
export const test = base.extend<AppFixtures>({
  // Playwright reads the names of fixtures from a pattern, an empty one included.
  // oxlint-disable-next-line no-empty-pattern
  home: async ({}, provide) => {
    const home = new Home();
    await provide(home);
    await home.end();
  },
  app: async ({ home }, provide) => {
    await provide(await home.launch());
  },
  page: async ({ app }, provide) => {
    const page = await app.firstWindow();
    await new Frame(page).waitUntilLive();
    await provide(page);
  },
  frame: async ({ page }, provide) => {
    await provide(new Frame(page));
  },
});

export { expect } from '@playwright/test';
