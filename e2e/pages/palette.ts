import type { Locator, Page } from '@playwright/test';

/** The command palette: its field, and what it found. */
export class Palette {
  readonly page: Page;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly found: Locator;
  /** The line that Enter chooses. */
  readonly chosen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Find bottles and actions' });
    this.field = this.dialog.getByRole('combobox', { name: 'Bottle, page or action' });
    this.found = this.dialog.getByRole('option');
    this.chosen = this.dialog.getByRole('option', { selected: true });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await this.field.waitFor();
  }
}
