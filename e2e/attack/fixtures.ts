import { test as base, type Page } from '@playwright/test';
import { Home } from '../app/launch-app.ts';
import { PackedApp } from './packed-app.ts';
import { packBoth, type Packs } from './packs.ts';

const PACKING_MS = 240_000;

/** What an attack is given. */
export interface AttackFixtures {
  /** A home of the test's own. */
  readonly home: Home;
  /** The page of the shared app, freshly loaded. */
  readonly page: Page;
}

/** What all attacks of a run share. */
export interface SharedFixtures {
  readonly packs: Packs;
  /** One packed app for the attacks that cannot spoil it; a test that fails gets the others a new one. */
  readonly shared: PackedApp;
}

/** Attacks on the packed app: packed once, and started once for all that do not end it. */
export const test = base.extend<AttackFixtures, SharedFixtures>({
  packs: [
    // Playwright reads the names of fixtures from a pattern, an empty one included.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const packs = packBoth();
      await provide(packs);
      packs.remove();
    },
    { scope: 'worker', timeout: PACKING_MS },
  ],
  shared: [
    async ({ packs }, provide) => {
      const home = new Home();
      const app = await PackedApp.start(packs.withDoor, home);
      await provide(app);
      await app.end();
      await home.end();
    },
    { scope: 'worker', timeout: PACKING_MS },
  ],
  // oxlint-disable-next-line no-empty-pattern
  home: async ({}, provide) => {
    const home = new Home();
    await provide(home);
    await home.end();
  },
  page: async ({ shared }, provide) => {
    await shared.loadPage();
    await provide(shared.page);
  },
});

export { expect } from '@playwright/test';
