import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** The Review page: the bottles on the left, the files of the shown one, and the dialogs that are opened from it. */
export class ReviewPage {
  readonly page: Page;
  readonly main: Locator;
  readonly list: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.list = page.getByRole('listbox', { name: 'Bottles to review' });
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: /^Review/ })
      .click();
    await this.main.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  }

  /** One bottle in the list. */
  bottle(name: string): Locator {
    return this.list.getByRole('option', { name: new RegExp(name) });
  }

  async show(name: string): Promise<void> {
    await this.bottle(name).click();
    await this.main.getByRole('heading', { level: 2, name }).waitFor();
  }

  /** One file of the shown bottle. */
  file(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true });
  }

  /** The tick of one file of the shown bottle. */
  tick(name: string): Locator {
    return this.main.getByRole('checkbox', { name: `Reviewed ${name}` });
  }

  /** Ticks every file of the shown bottle off and waits until the host kept it. */
  async tickAll(): Promise<void> {
    await this.main.getByRole('button', { name: 'Tick all off' }).click();
    await this.main.getByRole('button', { name: 'All reviewed' }).waitFor();
  }

  /** Exports and answers the file's text. */
  async exportAs(words: RegExp): Promise<{ readonly fileName: string; readonly text: string; readonly path: string }> {
    await this.main.getByRole('button', { name: 'Export' }).click();
    const begun = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: words }).click();
    const download = await begun;
    const path = await download.path();
    return { fileName: download.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
  }
}
