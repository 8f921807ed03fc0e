import type { Locator, Page } from '@playwright/test';

/** The History tab of a bottle: what happened, and two stages compared. */
export class HistoryPage {
  readonly entries: Locator;
  readonly comparison: Locator;

  constructor(page: Page) {
    this.entries = page.getByRole('list', { name: 'What happened, newest first' }).locator('> li');
    this.comparison = page.getByRole('region', { name: /compared$/ });
  }

  /** Puts a stage on one side of the comparison. */
  async put(side: 'from' | 'to', stage: string): Promise<void> {
    await this.entries.getByRole('button', { name: `Compare ${side}: ${stage}` }).click();
  }

  /** One of the two compared files, by its name. */
  file(name: string): Locator {
    return this.comparison.getByRole('region', { name, exact: true });
  }
}
