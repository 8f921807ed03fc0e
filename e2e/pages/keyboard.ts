import { expect, type Locator, type Page } from '@playwright/test';

/** A person without a mouse: goes from control to control by Tab and presses what has the focus. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs until a control has the focus; says where the focus was when it is not reached. */
  async goTo(control: Locator, maxTabs = 120): Promise<void> {
    await expect(control).toBeVisible();
    const been: string[] = [];
    while (!(await hasFocus(control))) {
      if (been.length === maxTabs)
        throw new Error(`Tab does not reach ${control.toString()}; it went ${been.join(' > ')}`);
      await this.page.keyboard.press('Tab');
      been.push(await this.#describeFocus());
    }
  }

  /** Tabs to a control that can be used, and presses it. */
  async press(control: Locator): Promise<void> {
    await expect(control).toBeEnabled();
    await this.goTo(control);
    await this.page.keyboard.press('Enter');
  }

  async key(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Expects that the focus is somewhere: nothing that closes or goes may leave a person at the start of the page. */
  async expectFocusKept(): Promise<void> {
    await expect.poll(() => this.#describeFocus(), 'where the focus is').not.toBe('nothing');
  }

  #describeFocus(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return 'nothing';
      const words = at.getAttribute('aria-label') ?? at.textContent.trim().slice(0, 40);
      return `${at.getAttribute('role') ?? at.localName} “${words}”`;
    });
  }
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}
