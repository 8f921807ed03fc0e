import type { Locator, Page } from '@playwright/test';

/** The page of one bottle: its header, its tabs, and the dialogs that are opened from it. */
export class BottlePage {
  readonly page: Page;
  readonly main: Locator;
  /** The text editor on the Spec tab. */
  readonly editor: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.editor = page.getByRole('textbox', { name: 'bottle.toml' });
    // One that is closing is still there when the next opens, which comes last.
    this.dialog = page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
  }

  async open(slug: string, tab: 'overview' | 'spec' | 'config' | 'history' = 'overview'): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/bottles/${slug}/${tab}`);
    await this.main.getByRole('heading', { level: 1 }).waitFor();
  }

  async openTab(name: 'Overview' | 'Spec' | 'Config' | 'History'): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: 'Views of this bottle' });
    await tabs.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  }

  /** Presses a button of the dialog that has one of this name, else of the page. */
  async press(name: string | RegExp): Promise<void> {
    const inDialog = this.#inDialog(name);
    const onPage = this.main.getByRole('button', { name, exact: typeof name === 'string' });
    await inDialog.or(onPage).first().waitFor();
    await ((await inDialog.count()) > 0 ? inDialog : onPage).first().click();
  }

  /** Presses a button of a dialog, also of one that is only about to open; for names that the page has too. */
  async pressInDialog(name: string | RegExp): Promise<void> {
    await this.#inDialog(name).first().click();
  }

  #inDialog(name: string | RegExp): Locator {
    const dialogs = this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
    return dialogs.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Replaces the whole text of the spec, as select-all and paste would. */
  async replaceSpec(text: string): Promise<void> {
    // Not fill(): the editor sets its selection anew when it is drawn between the choosing of all and the typing.
    await this.editor.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** One generated file on the Config tab. */
  file(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Files of this bottle' })
      .getByRole('button', { name: new RegExp(`^${name.replaceAll('.', String.raw`\.`)}`) })
      .last();
  }
}
