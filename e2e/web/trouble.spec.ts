import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

test('a broken spec says its first problem in its row, and all of them with their places on its page', async ({
  dashboard,
  served,
}) => {
  const text = [
    'version = 1',
    'name = "Ten mistakes"',
    'backend = "smolmachine"',
    'color = "pink"',
    '[agent]',
    'command = []',
    'cpus = 99',
    'memory_mib = 1',
    '[env]',
    'HTTPS_PROXY = "x"',
    '[egress]',
    'preset = "loose"',
    'allow = ["https://x.example/"]',
    '[supervice]',
    'enabled = true',
    '[[expect]]',
    'never = "the-moon"',
    '',
  ].join('\n');
  served.writeSpec('ten-mistakes', text);
  served.writeSpec('whole', specText('Whole'));

  const row = dashboard.getByRole('row', { name: /ten-mistakes|Ten mistakes/ });
  await expect(row).toContainText(/bottle\.toml:\d+:\d+/);
  await expect(dashboard.getByRole('row', { name: /Whole/ })).toBeVisible();

  await new BottlePage(dashboard).open('ten-mistakes', 'spec');
  const problems = dashboard.getByRole('main').getByText(/bottle\.toml:\d+:\d+/);
  await expect(problems).toHaveCount(10);
  await expect(dashboard.getByRole('main')).toContainText('Did you mean smolmachines?');
});

test('powers of a spec from elsewhere are shown before it is taken in', async ({ dashboard, served }) => {
  await dashboard.getByText('No bottles yet').waitFor();
  await dashboard.getByRole('button', { name: 'Import' }).click();
  const dialog = dashboard.getByRole('dialog');
  const shared = join(served.folder, 'shared');
  mkdirSync(shared);
  const text = specText(
    'From afar',
    '',
    '[[mounts]]',
    `host = ${JSON.stringify(shared)}`,
    'guest = "/workspace"',
    'mode = "read-write"',
  );
  await dialog.getByRole('textbox').first().fill(text);
  await dialog
    .getByRole('button', { name: /Import|Take|Check/ })
    .last()
    .click();

  await expect(dialog).toContainText('asks for 1 power over this host');
  expect(served.cli(['list', '--json'])).toContain('"bottles": []');
  await dialog.getByRole('button', { name: /Accept/ }).click();
  await expect(dashboard.getByRole('heading', { level: 1, name: 'From afar' })).toBeVisible();
});

test('the host stops while an edit is open: said at once, kept, and reconnected by itself', async ({
  page,
  served,
}) => {
  served.writeSpec('kept', specText('Kept'));
  await page.goto(served.address);
  const bottle = new BottlePage(page);
  await bottle.open('kept', 'spec');
  const mine = specText('Kept', '# typed before the host went away');
  await bottle.replaceSpec(mine);

  await served.stop();
  await expect(page.getByText('The connection to Corkboard is lost.')).toBeVisible({ timeout: 2000 });
  await expect(bottle.editor).toContainText('typed before the host went away');

  await served.restart();
  await page.goto(served.address);
  await bottle.open('kept', 'spec');
});

test('a page without the token is told how to get one, and shows nothing of the bottles', async ({ page, served }) => {
  served.writeSpec('hidden', specText('Hidden bottle'));
  await page.goto(served.address.replace(/#.*/, ''));

  await expect(page.getByRole('main')).toContainText('corkboard serve');
  await expect(page.getByText('Hidden bottle')).toHaveCount(0);
});

test('the token leaves the address bar at once', async ({ dashboard }) => {
  await dashboard.getByText('No bottles yet').waitFor();

  expect(dashboard.url()).not.toContain('token');
});

test('a name full of markup is text everywhere', async ({ dashboard, served }) => {
  served.writeSpec('markup', specText('<img src=x onerror=alert(1)> & <b>'));
  await new BottlePage(dashboard).open('markup');

  await expect(dashboard.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)> & <b>');
  expect(await dashboard.locator('main img[src="x"]').count()).toBe(0);
});

test('a stage that is a link is refused with its path, and the other bottles go on', async ({ dashboard, served }) => {
  served.writeSpec('linked', specText('Linked'));
  served.writeSpec('fine', specText('Fine'));
  mkdirSync(join(served.folder, 'elsewhere'));
  symlinkSync(join(served.folder, 'elsewhere'), join(served.home, 'bottles', 'linked', 'stage'));

  const said = served.cli(['prepare', 'linked', '--json'], 3);
  expect(said).toContain('path-refused');
  expect(said).toContain(join('bottles', 'linked', 'stage'));
  served.cli(['prepare', 'fine']);
  await expect(dashboard.getByRole('row', { name: /Fine Prepared/ })).toBeVisible();
});
