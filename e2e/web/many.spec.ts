import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottleList } from '../pages/bottle-list.ts';
import { expectAccessible, test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

test('several are prepared with one review, each with its result, and cleaned up again', async ({
  dashboard,
  served,
}) => {
  const list = new BottleList(dashboard);
  served.writeSpec('one', specText('One'));
  served.writeSpec('two', specText('Two'));
  served.writeSpec('sealed', specText('Sealed').replace('"smolmachines"', '"sealed"'));
  await expect(list.row('Two')).toBeVisible();
  await list.choose('One');
  await list.choose('Two');
  await list.choose('Sealed');
  await expect(list.bar).toContainText('3 bottles chosen');
  await expectAccessible(dashboard);
  await list.act('Prepare…');
  await expect(list.dialog.getByRole('listitem').filter({ hasText: 'Sealed' })).toContainText('cannot prepare it yet');
  await expectAccessible(dashboard);
  await list.dialog.getByRole('button', { name: 'Write 2 bottles' }).click();
  await expect(list.dialog).toContainText('2 of 2 done');
  await expect(list.dialog.getByText('Wrote 2 files')).toHaveCount(2);
  await list.dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(existsSync(join(served.home, 'bottles', 'two', 'stage', 'gvproxy.yaml'))).toBe(true);

  await list.act('Clean up…');
  await list.dialog.getByRole('button', { name: /^Remove \d+ places$/ }).click();
  await expect(list.dialog).toContainText('2 of 2 done');
  await expectAccessible(dashboard);

  expect(existsSync(join(served.home, 'bottles', 'two', 'stage'))).toBe(false);
  expect(existsSync(join(served.home, 'bottles', 'two', 'bottle.toml'))).toBe(true);
});

test('a bottle that changed after it was shown is not written, and the others are', async ({ dashboard, served }) => {
  const list = new BottleList(dashboard);
  served.writeSpec('one', specText('One'));
  served.writeSpec('two', specText('Two'));
  await expect(list.row('Two')).toBeVisible();
  await dashboard.getByRole('checkbox', { name: 'Choose all that are shown' }).focus();
  await dashboard.keyboard.press('Space');
  await list.act('Prepare…');
  await expect(list.dialog.getByRole('button', { name: 'Write 2 bottles' })).toBeEnabled();
  served.writeSpec('one', specText('One', '[supervise]', 'enabled = true'));
  await list.dialog.getByRole('button', { name: 'Write 2 bottles' }).click();

  await expect(list.dialog).toContainText('1 of 2 done, 1 failed');
  await expect(list.dialog).toContainText('no longer what was reviewed');
  expect(existsSync(join(served.home, 'bottles', 'one', 'stage'))).toBe(false);
  expect(existsSync(join(served.home, 'bottles', 'two', 'stage'))).toBe(true);
});

test('specs that were removed are put back byte for byte', async ({ dashboard, served }) => {
  const list = new BottleList(dashboard);
  const text = specText('One', '# mine');
  const path = served.writeSpec('one', text);
  await list.choose('One');
  await list.act('Clean up…');
  await list.dialog.getByText('Remove the specs too').click();
  await list.dialog.getByRole('button', { name: /^Remove \d+ place/ }).click();
  await expect(list.dialog).toContainText('1 of 1 done');
  expect(existsSync(path)).toBe(false);
  await list.dialog.getByRole('button', { name: 'Close' }).last().click();
  await dashboard.getByRole('button', { name: 'Undo' }).click();

  await expect(list.row('One')).toBeVisible();
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('the list is walked, chosen and left by keyboard alone', async ({ dashboard, served }) => {
  const list = new BottleList(dashboard);
  for (const name of ['A', 'B', 'C']) served.writeSpec(name.toLowerCase(), specText(name));
  await expect(list.row('C')).toBeVisible();
  await list.row('A').focus();
  await dashboard.keyboard.press('ArrowDown');
  await expect(list.row('B')).toBeFocused();
  await dashboard.keyboard.press('Space');
  await expect(list.row('B')).toHaveAttribute('aria-selected', 'true');
  await dashboard.keyboard.press('Shift+ArrowDown');
  await expect(list.bar).toContainText('2 bottles chosen');
  await dashboard.keyboard.press('Control+a');
  await expect(list.bar).toContainText('3 bottles chosen');
  await dashboard.keyboard.press('Escape');
  await expect(list.bar).toHaveCount(0);
  await dashboard.keyboard.press('ArrowRight');
  await expect(dashboard.getByRole('checkbox', { name: 'Choose C' })).toBeFocused();
  await dashboard.keyboard.press('ArrowLeft');
  await dashboard.keyboard.press('Home');
  await dashboard.keyboard.press('Tab');
  await expect(list.grid.locator(':focus')).toHaveCount(0);
  await dashboard.keyboard.press('Shift+Tab');
  await list.row('A').focus();
  await dashboard.keyboard.press('Enter');

  await expect(dashboard.getByRole('heading', { level: 1, name: 'A' })).toBeVisible();
});

test('terms narrow the list down, a wrong one says what is known, and heads order it', async ({
  dashboard,
  served,
}) => {
  const list = new BottleList(dashboard);
  served.writeSpec('one', specText('One'));
  served.writeSpec('sealed', specText('Sealed').replace('"smolmachines"', '"sealed"'));
  await expect(list.row('Sealed')).toContainText('cannot yet');
  await list.filter.fill('backend:sealed');
  await expect(list.rows).toHaveCount(1);
  await list.filter.fill('backend:docker');
  await expect(dashboard.getByText('backend:docker is not known.')).toBeVisible();
  await expect(list.rows).toHaveCount(2);
  await list.filter.fill('');
  await dashboard.getByRole('button', { name: 'Order by Name' }).click();

  await expect(list.rows.first()).toContainText('Sealed');
});

test('a bottle is duplicated and renamed; only the name changes', async ({ dashboard, served }) => {
  const list = new BottleList(dashboard);
  const text = specText('One', '# mine');
  served.writeSpec('one', text);
  await list.menu('One', 'Duplicate…');
  await list.dialog.getByRole('textbox', { name: 'Name' }).fill('One');
  await list.dialog.getByRole('button', { name: 'Duplicate bottle' }).click();
  await expect(list.dialog).toContainText('There is a bottle one already');
  await list.dialog.getByRole('textbox', { name: 'Name' }).fill('Other');
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Other' })).toBeVisible();
  expect(readFileSync(join(served.home, 'bottles', 'other', 'bottle.toml'), 'utf8')).toBe(
    text.replace('"One"', '"Other"'),
  );

  await dashboard.evaluate(() => {
    location.hash = '#/bottles';
  });
  await list.menu('One', 'Rename…');
  await expectAccessible(dashboard);
  await list.dialog.getByRole('textbox', { name: 'Name' }).fill('First');
  await dashboard.keyboard.press('Enter');
  await expect(list.row('First')).toBeVisible();
  expect(readFileSync(join(served.home, 'bottles', 'one', 'bottle.toml'), 'utf8')).toBe(
    text.replace('"One"', '"First"'),
  );
});

test('a pasted spec opens the sheet with its powers before it is taken', async ({ dashboard, served }) => {
  const list = new BottleList(dashboard);
  const source = join(served.folder, 'src');
  mkdirSync(source);
  await expect(dashboard.getByText('No bottles yet')).toBeVisible();
  const text = specText('Pasted', '', '[[mounts]]', `host = "${source}"`, 'guest = "/workspace"', 'mode = "read-only"');
  await dashboard.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(list.dialog.getByRole('textbox', { name: 'Spec' })).toHaveValue(text);
  await expect(list.dialog).toContainText('1 power over this host');
  expect(existsSync(join(served.home, 'bottles', 'pasted'))).toBe(false);
  await list.dialog.getByRole('button', { name: 'Accept 1 power and import' }).click();

  await expect(dashboard.getByRole('heading', { level: 1, name: 'Pasted' })).toBeVisible();
});
