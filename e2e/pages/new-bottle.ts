import type { Locator, Page } from '@playwright/test';

/** The form that makes a bottle, one step at a time. */
export class NewBottlePage {
  readonly page: Page;
  readonly main: Locator;
  readonly name: Locator;
  /** The bottle.toml that would be written. */
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.name = page.getByRole('textbox', { name: 'Name', exact: true });
    this.preview = page.getByRole('region', { name: 'Preview of bottle.toml' });
  }

  /** Goes to the form by its address. */
  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/new';
    });
    await this.main.getByRole('heading', { level: 1, name: 'New bottle' }).waitFor();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label });
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${name}(?: Enter| Esc)?$`) });
  }

  /** The heading of the step that is shown. */
  step(name: 'Agent' | 'Network' | 'Host access' | 'Summary'): Locator {
    return this.main.getByRole('heading', { level: 2, name: new RegExp(`Step \\d of 4: ${name}`) });
  }

  /** Continues to a step. */
  async goOnTo(name: 'Network' | 'Host access' | 'Summary'): Promise<void> {
    await this.button('Continue').click();
    await this.step(name).waitFor();
  }
}
