import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SettingsPage } from '../pages/settings.ts';
import { expectAccessible, test } from './served.ts';

for (const { scheme, width } of [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 900 },
] as const) {
  test(`settings, palette and keys hold WCAG 2.2 AA: ${scheme}, ${width} px`, async ({ dashboard }) => {
    await dashboard.emulateMedia({ colorScheme: scheme });
    await dashboard.setViewportSize({ width, height: 700 });
    const settings = new SettingsPage(dashboard);
    await settings.open();
    await expectAccessible(dashboard);
    await settings.main.getByRole('button', { name: 'Use another path for gvproxy' }).click();
    await expect(settings.programs).toContainText('corkboard tool gvproxy');
    await expectAccessible(dashboard);
    const overflow = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    for (const key of ['ControlOrMeta+k', '?']) {
      await dashboard.keyboard.press(key);
      await dashboard.getByRole('dialog').waitFor();
      await expectAccessible(dashboard);
      await dashboard.keyboard.press('Escape');
      await expect(dashboard.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('a theme is worn at once, kept in settings.toml, and worn by a page that knows nothing yet', async ({
  dashboard,
  served,
}) => {
  const settings = new SettingsPage(dashboard);
  await settings.open();
  await settings.theme('Dark').click();
  await expect(dashboard.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => existsSync(join(served.home, 'settings.toml'))).toBe(true);
  await expect.poll(() => readFileSync(join(served.home, 'settings.toml'), 'utf8')).toContain('theme = "dark"');

  await dashboard.evaluate(() => {
    localStorage.clear();
  });
  await dashboard.reload();
  await expect(dashboard.locator('html')).toHaveAttribute('data-theme', 'dark');

  // An editor's change is on screen within a second.
  const path = join(served.home, 'settings.toml');
  writeFileSync(path, `# by hand\n${readFileSync(path, 'utf8').replace('"dark"', '"light"')}`);
  await expect(dashboard.locator('html')).toHaveAttribute('data-theme', 'light', { timeout: 2000 });
});

test('single keys can be turned off by keyboard, and then do nothing and are not shown', async ({
  dashboard,
  served,
}) => {
  const settings = new SettingsPage(dashboard);
  const heading = dashboard.getByRole('heading', { level: 1 });
  await dashboard.getByText('No bottles yet').waitFor();
  await dashboard.keyboard.press(',');
  await expect(heading).toHaveText('Settings');
  await settings.singleKeys.focus();
  await dashboard.keyboard.press('Space');
  await expect(settings.singleKeys).not.toBeChecked();
  await expect
    .poll(() =>
      existsSync(join(served.home, 'settings.toml')) ? readFileSync(join(served.home, 'settings.toml'), 'utf8') : '',
    )
    .toContain('single-keys = false');

  await settings.main.getByRole('button', { name: 'Show all keys' }).focus();
  for (const key of ['1', 'n', '?', ',']) await dashboard.keyboard.press(key);
  await expect(heading).toHaveText('Settings');
  await expect(dashboard.getByRole('dialog')).toHaveCount(0);

  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('dialog', { name: 'Keys' })).toContainText('Single keys are turned off');
  await dashboard.keyboard.press('Escape');
  await dashboard.keyboard.press('ControlOrMeta+k');
  await expect(dashboard.getByRole('dialog', { name: 'Find bottles and actions' })).toContainText('New bottle');
  // A key with Ctrl is still shown, single ones are not.
  await expect(dashboard.locator('kbd')).toHaveText(['Ctrl', ',']);
});

test('a program that is named by path is used, and forgotten again', async ({ dashboard, served }) => {
  const settings = new SettingsPage(dashboard);
  const folder = join(served.folder, 'mine');
  mkdirSync(folder, { mode: 0o755 });
  const mine = join(folder, 'gvproxy');
  writeFileSync(
    mine,
    '#!/bin/sh\ncase "$1" in -version) echo "gvproxy version v0.8.8";; *) echo "  -config string" >&2;; esac\n',
  );
  chmodSync(mine, 0o755);
  writeFileSync(join(served.home, 'settings.toml'), '# mine\nversion = 1\n', { mode: 0o600 });

  served.cli(['tool', 'gvproxy', mine]);
  expect(readFileSync(join(served.home, 'settings.toml'), 'utf8')).toContain('# mine\nversion = 1');
  await settings.open();
  await dashboard.keyboard.press('4');
  await dashboard.getByRole('button', { name: 'Re-check all', exact: true }).click();
  await expect(dashboard.getByRole('article', { name: /^gvproxy/ })).toContainText('found by your setting');
  await settings.open();
  await expect(settings.programs).toContainText(mine);
  const forget = settings.programs.getByRole('button', { name: 'Forget path of gvproxy' });
  await forget.click();

  await expect(forget).toHaveCount(0);
  await expect(settings.programs).not.toContainText(mine);
  expect(readFileSync(join(served.home, 'settings.toml'), 'utf8')).toContain('# mine');
  expect(readFileSync(join(served.home, 'settings.toml'), 'utf8')).not.toContain(mine);
});

test('a program that others can change is refused with the reason, and nothing is kept', ({ served }) => {
  const folder = join(served.folder, 'open');
  mkdirSync(folder);
  writeFileSync(join(folder, 'gvproxy'), '#!/bin/sh\n');
  chmodSync(join(folder, 'gvproxy'), 0o755);
  chmodSync(folder, 0o777);

  const said = JSON.parse(served.cli(['tool', 'gvproxy', join(folder, 'gvproxy'), '--json'], 3)) as {
    error: { code: string; message: string };
  };

  expect(said.error.code).toBe('path-refused');
  expect(said.error.message).toContain('can be changed by everybody');
  expect(existsSync(join(served.home, 'settings.toml'))).toBe(false);
});

test('settings of a newer version are left alone and said', async ({ dashboard, served }) => {
  const path = join(served.home, 'settings.toml');
  mkdirSync(served.home, { recursive: true, mode: 0o700 });
  writeFileSync(path, 'version = 9\nnew = true\n', { mode: 0o600 });
  await dashboard.reload();
  const settings = new SettingsPage(dashboard);
  await settings.open();

  await expect(settings.main).toContainText('newer version of Corkboard');
  await settings.theme('Dark').click();
  await expect(settings.main.getByRole('alert')).toContainText('Nothing was changed');
  await expectAccessible(dashboard);
  expect(readFileSync(path, 'utf8')).toBe('version = 9\nnew = true\n');
});

test('the build identity can be copied and names no place', async ({ dashboard, served, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const settings = new SettingsPage(dashboard);
  await settings.open();
  await settings.about.getByRole('button', { name: 'Copy build identity' }).click();

  const copied = await dashboard.evaluate(() => navigator.clipboard.readText());

  expect(copied).toMatch(/^Corkboard: \d/);
  expect(copied).toContain('Node: ');
  expect(copied).not.toContain(served.home);
});

test('a missing program says what it blocks and how to get it', async ({ dashboard, served }) => {
  chmodSync(join(served.folder, 'tools', 'smolvm'), 0o644);
  await dashboard.getByText('No bottles yet').waitFor();
  await dashboard.keyboard.press('4');
  await dashboard.getByRole('button', { name: 'Re-check all', exact: true }).click();
  const card = dashboard.getByRole('article', { name: 'smolvm: missing' });

  await expect(card).toContainText('no files are written for bottles of backend smolmachines');
  await expect(card.getByRole('button', { name: 'Copy address' })).toBeVisible();
  await card.getByRole('button', { name: 'Use another path for smolvm' }).click();
  await expect(card).toContainText('corkboard tool smolvm /path/to/smolvm');
  await expectAccessible(dashboard);

  chmodSync(join(served.folder, 'tools', 'smolvm'), 0o755);
  await card.getByRole('button', { name: 'Re-check smolvm' }).click();
  await expect(dashboard.getByRole('article', { name: 'smolvm: ok' })).toBeVisible();
});
