import type { Locator, Page } from '@playwright/test';

/** The Network tab of one bottle: the picture, the same in a table, and the evidence of the chosen lane. */
export class BottleNetwork {
  readonly page: Page;
  readonly picture: Locator;
  readonly table: Locator;
  /** The slip with the evidence of the chosen lane. */
  readonly slip: Locator;

  constructor(page: Page) {
    this.page = page;
    this.picture = page.getByRole('listbox', { name: /lanes$/ });
    this.table = page.getByRole('table', { name: /table$/ });
    this.slip = page.getByRole('region', { name: /^Evidence: / });
  }

  async open(slug: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/bottles/${slug}/network`);
    await this.picture.waitFor();
  }

  /** The lane that is chosen in the picture. */
  chosenLane(): Locator {
    return this.picture.getByRole('option', { selected: true });
  }

  /** The row of the table that is the chosen lane. */
  chosenRow(): Locator {
    return this.table.locator('tr[aria-current="true"]');
  }
}
