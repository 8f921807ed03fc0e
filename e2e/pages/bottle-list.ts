import type { Locator, Page } from '@playwright/test';

/** The page of all bottles: its rows, its filter, and what is done with many of them. */
export class BottleList {
  readonly page: Page;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly filter: Locator;
  /** What can be done with the bottles that are chosen. */
  readonly bar: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Bottles' });
    this.rows = this.grid.getByRole('row');
    this.filter = page.getByRole('searchbox', { name: 'Filter bottles' });
    this.bar = page.getByRole('region', { name: 'Chosen bottles' });
    // A menu that closes is one too, for a moment.
    this.dialog = page.locator('section[role="dialog"], section[role="alertdialog"]');
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async choose(name: string): Promise<void> {
    await this.row(name).hover();
    await this.page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check({ force: true });
  }

  /** Presses a button of the bar. */
  async act(name: string): Promise<void> {
    await this.bar.getByRole('button', { name }).click();
    await this.dialog.waitFor();
  }

  /** Chooses from the menu of a row. */
  async menu(name: string, item: string): Promise<void> {
    await this.row(name).hover();
    await this.page.getByRole('button', { name: `Acts on ${name}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
    await this.dialog.waitFor();
  }
}
