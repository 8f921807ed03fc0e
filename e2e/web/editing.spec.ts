import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { expectAccessible, type Served, specText, test } from './served.ts';

/** What lies in a bottle's edits/ as unsaved text of a page. */
function keptTexts({ home }: Served, slug: string): string[] {
  const folder = join(home, 'bottles', slug, 'edits');
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith('unsaved-'))
      .map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { text: string }).text);
  } catch {
    return [];
  }
}

const WITHIN_A_SECOND = { timeout: 1000 };

test('what was typed lies on disk within a second, and comes back into a page that opens later', async ({
  dashboard,
  served,
  browser,
}) => {
  served.writeSpec('kept', specText('Kept'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('kept', 'spec');
  const mine = specText('Kept', '# typed and not saved');
  await bottle.replaceSpec(mine);
  await expect.poll(() => keptTexts(served, 'kept'), WITHIN_A_SECOND).toEqual([mine]);

  // Another browser knows nothing of this page: for it the page is gone, as after a crash.
  const other = await (await browser.newContext()).newPage();
  await other.goto(served.address);
  const again = new BottlePage(other);
  await again.open('kept', 'spec');

  await expect(other.getByText('Unsaved text is back.')).toBeVisible();
  await expect(again.editor).toContainText('typed and not saved');
  await expectAccessible(other);
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([mine]);

  await again.press('Discard');
  await expect(again.editor).not.toContainText('typed and not saved');
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([]);
  await other.context().close();
});

test('a reload keeps what was typed, as one text on disk', async ({ dashboard, served }) => {
  served.writeSpec('kept', specText('Kept'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('kept', 'spec');
  const mine = specText('Kept', '# before the reload');
  await bottle.replaceSpec(mine);
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([mine]);

  await dashboard.reload();

  await expect(bottle.editor).toContainText('before the reload');
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([mine]);
  await expect(dashboard.getByText('There is another unsaved text.')).toHaveCount(0);
});

test('two pages of one bottle keep a text each, and one can be reached from the other', async ({
  dashboard,
  served,
  context,
}) => {
  served.writeSpec('both', specText('Both'));
  const first = new BottlePage(dashboard);
  await first.open('both', 'spec');
  const one = specText('Both', '# first page');
  await first.replaceSpec(one);
  await expect.poll(() => keptTexts(served, 'both')).toEqual([one]);

  const page = await context.newPage();
  await page.goto(served.address);
  const second = new BottlePage(page);
  await second.open('both', 'spec');
  await expect(page.getByText('in another page that is open')).toBeVisible();
  await expect(second.editor).not.toContainText('first page');
  const two = specText('Both', '# second page');
  await second.replaceSpec(two);
  await expect.poll(() => keptTexts(served, 'both').sort()).toEqual([one, two].sort());

  await second.press('Compare');
  await expect(second.dialog).toContainText('first page');
  await expectAccessible(page);
  await second.press('Use this text');
  await expect(second.editor).toContainText('first page');
  await expect.poll(() => keptTexts(served, 'both').sort()).toEqual([one, two].sort());
  await expect(first.editor).toContainText('first page');
});

test('the host is killed while somebody types: nothing typed a second before is lost', async ({ page, served }) => {
  served.writeSpec('kept', specText('Kept'));
  await page.goto(served.address);
  const bottle = new BottlePage(page);
  await bottle.open('kept', 'spec');
  await bottle.editor.click();
  await page.keyboard.type('# one', { delay: 20 });
  await expect.poll(() => keptTexts(served, 'kept')[0] ?? '', WITHIN_A_SECOND).toContain('# one');

  await served.stop();
  await expect(page.getByText('The connection to Corkboard is lost.')).toBeVisible({ timeout: 2000 });
  await page.keyboard.type(' two', { delay: 20 });
  await served.restart();

  await expect(page.getByText('The connection to Corkboard is lost.')).toHaveCount(0, { timeout: 20_000 });
  await expect(bottle.editor).toContainText('# one two');
  await expect.poll(() => keptTexts(served, 'kept')[0] ?? '').toContain('# one two');
  await bottle.press('Save');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([]);
});
