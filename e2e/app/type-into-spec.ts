import type { Page } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { expect } from './fixtures.ts';
import type { Home } from './launch-app.ts';

/** The line that `typeIntoSpec` types. */
export const TYPED = '# typed and not saved';

/** A bottle is made, its spec opened, and a line typed into it, key by key. */
export async function typeIntoSpec(home: Home, page: Page): Promise<void> {
  expect(home.run('new', 'Web agent').code).toBe(0);
  const bottle = new BottlePage(page);
  await bottle.open('web-agent', 'spec');
  await bottle.editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${TYPED}\n`);
}
