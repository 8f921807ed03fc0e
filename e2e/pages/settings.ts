import type { Locator, Page } from '@playwright/test';

/** The page of settings. */
export class SettingsPage {
  readonly page: Page;
  readonly main: Locator;
  readonly singleKeys: Locator;
  readonly programs: Locator;
  readonly about: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.singleKeys = this.main.getByRole('switch', { name: 'Single-key shortcuts' });
    this.programs = this.main.getByRole('region', { name: 'Programs' });
    this.about = this.main.getByRole('region', { name: 'About' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Settings' }).click();
    await this.main.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  }

  theme(name: 'As the system' | 'Light' | 'Dark'): Locator {
    return this.main.getByRole('radio', { name }).or(this.main.getByRole('button', { name, exact: true }));
  }
}
