import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { NewBottlePage } from '../pages/new-bottle.ts';
import { expectAccessible, test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

const HARD_NAME =
  'Ünïcode <b>&amp;</b> \\u202e مرحبا 全角の名前 that goes on and on and on until it is far too long for any column';

for (const { scheme, width } of [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 900 },
] as const) {
  test(`every screen holds WCAG 2.2 AA: ${scheme}, ${width} px`, async ({ dashboard, served }) => {
    // Every element of fifteen screens is looked at.
    test.slow();
    await dashboard.emulateMedia({ colorScheme: scheme });
    await dashboard.setViewportSize({ width, height: 800 });
    served.writeSpec('broken', specText('Broken').replace('[egress]', '[egres]'));
    served.writeSpec('drifted', specText('Drifted'));
    served.writeSpec('hard', specText('x').replace('"x"', JSON.stringify(HARD_NAME.replaceAll('\\u202e', ''))));
    served.writeSpec('later', specText('Later').replace('"smolmachines"', '"sealed"'));
    served.cli(['prepare', 'drifted']);
    appendFileSync(join(served.home, 'bottles', 'drifted', 'stage', 'gvproxy.yaml'), 'more: 1\n');
    const bottle = new BottlePage(dashboard);

    await expect(dashboard.getByRole('row')).toHaveCount(4);
    await expectAccessible(dashboard);
    for (const slug of ['broken', 'drifted', 'hard', 'later']) {
      for (const tab of ['overview', 'spec', 'config'] as const) {
        await bottle.open(slug, tab);
        await expect(dashboard.getByRole('progressbar')).toHaveCount(0);
        await expectAccessible(dashboard);
        const overflow = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${slug}/${tab} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
    for (const hash of ['#/new', '#/preflight', '#/bottles/nobody/overview']) {
      await dashboard.evaluate((to) => {
        location.hash = to;
      }, hash);
      await dashboard.getByRole('main').getByRole('heading').first().waitFor();
      await expectAccessible(dashboard);
    }
  });
}

test('a bottle is made, written and looked at by keyboard alone', async ({ dashboard, served }) => {
  await dashboard.getByText('No bottles yet').waitFor();
  await dashboard.keyboard.press('n');
  await expect(dashboard.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await dashboard.keyboard.type('By keys');
  const form = new NewBottlePage(dashboard);
  for (const step of ['Network', 'Host access', 'Summary'] as const) {
    await dashboard.keyboard.press('Enter');
    await expect(form.step(step)).toBeFocused();
  }
  await dashboard.keyboard.press('Enter');
  const write = dashboard.getByRole('dialog').getByRole('button', { name: 'Write 2 files' });
  await expect(write).toBeEnabled();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await write.evaluate((button) => button === document.activeElement)) break;
    await dashboard.keyboard.press('Tab');
  }
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('dialog')).toContainText('Wrote 2 files');
  await dashboard.keyboard.press('Escape');
  await expect(dashboard.getByRole('dialog')).toHaveCount(0);
  await expect(dashboard.getByRole('heading', { level: 1, name: 'By keys' })).toBeVisible();

  expect(served.cli(['diff', 'by-keys'])).not.toContain('+');
});
