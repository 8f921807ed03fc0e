import { expect } from '@playwright/test';
import { Palette } from '../pages/palette.ts';
import { expectAccessible, test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

test('a bottle, a page and an action are reached by a few letters, without a mouse', async ({ dashboard, served }) => {
  for (const name of ['Web agent', 'Payments API', 'Data notebooks']) {
    served.writeSpec(name.toLowerCase().replaceAll(' ', '-'), specText(name));
  }
  const palette = new Palette(dashboard);
  await expect(dashboard.getByRole('row')).toHaveCount(3);

  await palette.open();
  await expect(palette.field).toBeFocused();
  await expectAccessible(dashboard);
  await dashboard.keyboard.type('wa');
  await expect(palette.chosen).toContainText('Web agent');
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Web agent' })).toBeVisible();

  await palette.open();
  await dashboard.keyboard.type('prefl');
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Preflight' })).toBeVisible();

  await palette.open();
  // What was used last comes first.
  await expect(palette.chosen).toContainText('Web agent');
  await dashboard.keyboard.press('ArrowUp');
  await expect(palette.found.last()).toHaveAttribute('aria-selected', 'true');
  await dashboard.keyboard.press('ArrowDown');
  await expect(palette.chosen).toContainText('Web agent');
  await dashboard.keyboard.type('import');
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('dialog', { name: /Import/ })).toBeVisible();
  await dashboard.keyboard.press('Escape');
  await expect(dashboard.getByRole('dialog')).toHaveCount(0);
});

test('Enter right behind the letters chooses what they find, also while the list is late', async ({
  dashboard,
  served,
}) => {
  for (let index = 0; index < 300; index += 1) served.writeSpec(`agent-${index}`, specText(`Agent ${index}`));
  await dashboard.getByRole('row').first().waitFor();
  const browser = await dashboard.context().newCDPSession(dashboard);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 15 });

  await new Palette(dashboard).open();
  await dashboard.keyboard.type('prefl');
  await dashboard.keyboard.press('Enter');

  await expect(dashboard.getByRole('heading', { level: 1, name: 'Preflight' })).toBeVisible();
});

test('acts on the bottle that is shown, and says so when nothing is found', async ({ dashboard, served }) => {
  served.writeSpec('web-agent', specText('Web agent'));
  const palette = new Palette(dashboard);
  await dashboard.getByRole('row').first().waitFor();
  await dashboard.evaluate(() => {
    location.hash = '#/bottles/web-agent/overview';
  });
  await dashboard.getByRole('heading', { level: 1, name: 'Web agent' }).waitFor();

  await palette.open();
  await dashboard.keyboard.type('zzzz');
  await expect(palette.dialog).toContainText('Nothing is called that');
  await expectAccessible(dashboard);
  await dashboard.keyboard.press('Enter');
  await expect(palette.field).toBeFocused();
  await palette.field.fill('clean up');
  await expect(palette.chosen).toContainText('Clean up…');
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('dialog').or(dashboard.getByRole('alertdialog'))).toContainText('Web agent');
  await dashboard.keyboard.press('Escape');
  await expect(dashboard.getByRole('dialog').or(dashboard.getByRole('alertdialog'))).toHaveCount(0);

  // The dialog is closed first; the next Esc leaves the bottle.
  await dashboard.keyboard.press('Escape');
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Bottles' })).toBeVisible();
});

test('of a thousand bottles the best are shown, and how many more there are', async ({ dashboard, served }) => {
  for (let index = 0; index < 1_000; index += 1) served.writeSpec(`agent-${index}`, specText(`Agent ${index}`));
  await expect(dashboard.getByRole('main')).toContainText('1 000', { timeout: 20_000 });
  const palette = new Palette(dashboard);
  await palette.open();
  await expect(palette.dialog).toContainText('994 more');
  await dashboard.keyboard.type('agent 99');

  await expect(palette.chosen).toContainText('Agent 99');
  await expect(palette.found).not.toHaveCount(0);
  expect(await palette.found.count()).toBeLessThan(100);
});

test('every key of the table acts, and the sheet lists them', async ({ dashboard, served }) => {
  served.writeSpec('web-agent', specText('Web agent'));
  await dashboard.getByRole('row').first().waitFor();
  const heading = (name: string) => dashboard.getByRole('heading', { level: 1, name });

  for (const [key, name] of [
    ['2', 'Network'],
    ['3', 'Review'],
    ['4', 'Preflight'],
    ['5', 'Settings'],
    ['1', 'Bottles'],
    [',', 'Settings'],
    ['n', 'New bottle'],
  ] as const) {
    await dashboard.keyboard.press(key);
    await expect(heading(name), `key ${key}`).toBeVisible();
    await dashboard.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  }
  await dashboard.keyboard.press('1');
  await dashboard.getByRole('row').first().waitFor();
  await dashboard.keyboard.press('/');
  await expect(dashboard.getByRole('searchbox', { name: 'Filter bottles' })).toBeFocused();
  // What is typed is typed, not done.
  await dashboard.keyboard.type('n2');
  await expect(heading('Bottles')).toBeVisible();
  await dashboard.keyboard.press('Escape');
  await dashboard.getByRole('heading', { level: 1 }).click();
  await dashboard.keyboard.press('?');
  const sheet = dashboard.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('Back to the bottles');
  await expectAccessible(dashboard);
  await dashboard.keyboard.press('2');
  await expect(sheet).toBeVisible();
  await dashboard.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('a row gives its acts to a right click, to Shift F10 and to the Menu key', async ({ dashboard, served }) => {
  served.writeSpec('payments-api', specText('Payments API'));
  served.writeSpec('web-agent', specText('Web agent'));
  await expect(dashboard.getByRole('row')).toHaveCount(2);
  const row = dashboard.getByRole('row').filter({ hasText: 'Web agent' });
  const menu = dashboard.getByRole('menu', { name: 'Acts on Web agent' });

  await row.click({ button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Review and write…' })).toBeVisible();
  await expectAccessible(dashboard);
  await dashboard.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);

  for (const key of ['Shift+F10', 'ContextMenu']) {
    await row.focus();
    await dashboard.keyboard.press(key);
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await dashboard.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(row).toBeFocused();
  }
  await dashboard.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Export text…' }).click();
  await expect(dashboard.getByRole('dialog', { name: 'Export Web agent' })).toContainText('name = "Web agent"');
});
