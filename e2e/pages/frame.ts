import type { Locator, Page } from '@playwright/test';

/** What stands around every screen: navigation and status bar. The same in the window and in a browser. */
export class Frame {
  readonly page: Page;
  readonly navigation: Locator;
  readonly main: Locator;
  readonly statusBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.navigation = page.getByRole('navigation').first();
    this.main = page.getByRole('main');
    this.statusBar = page.getByRole('contentinfo');
  }

  /** Waits until the page has its host and its first state. */
  async waitUntilLive(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Bottles', exact: true }).waitFor();
  }
}
