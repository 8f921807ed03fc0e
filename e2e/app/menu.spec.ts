import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { SettingsPage } from '../pages/settings.ts';
import { expect, test } from './fixtures.ts';

/** Which of the acts of the page can be chosen in the native menu right now. */
function listEnabled(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => {
    const ids = ['new-bottle', 'import-spec', 'open-settings', 'go-review', 'open-palette', 'show-keys'];
    return ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true);
  });
}

function choose(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
}

/** Answers the next open dialog in place of a person: with a path, or by cancelling. */
function answerDialog(app: ElectronApplication, path: string | null): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () =>
      await Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
}

test('the native menu asks the page for its actions while a page listens', async ({ app, page }) => {
  await expect.poll(() => listEnabled(app)).toHaveLength(6);

  await choose(app, 'open-settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await choose(app, 'new-bottle');
  await expect(page.getByRole('heading', { level: 1, name: 'New bottle' })).toBeVisible();
  await choose(app, 'show-keys');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(app, 'import-spec');
  await expect(page.getByRole('dialog', { name: /Import/ })).toBeVisible();
});

test('the native menu asks the page that was loaded last', async ({ app, page, frame }) => {
  await expect.poll(() => listEnabled(app)).toHaveLength(6);

  await page.reload();
  await frame.waitUntilLive();

  await expect.poll(() => listEnabled(app)).toHaveLength(6);
  await choose(app, 'go-review');
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
});

test('a program is chosen in a dialog of the app, judged, used, and forgotten', async ({ app, page, home }) => {
  const settings = new SettingsPage(page);
  const folder = join(home.folder, 'mine');
  const mine = join(folder, 'gvproxy');
  mkdirSync(folder, { mode: 0o755 });
  writeFileSync(
    mine,
    '#!/bin/sh\ncase "$1" in -version) echo "gvproxy version v0.8.8";; *) echo "  -config string" >&2;; esac\n',
  );
  chmodSync(mine, 0o755);
  await settings.open();
  const button = settings.programs.getByRole('button', { name: 'Choose path of gvproxy…' });

  await answerDialog(app, null);
  await button.click();
  await expect(button).toBeEnabled();
  await expect(settings.programs).not.toContainText(mine);

  await answerDialog(app, mine);
  await button.click();
  await expect(settings.programs).toContainText(mine);
  await expect(settings.programs).toContainText('Your setting');
  expect(home.read('settings.toml')).toContain(`gvproxy = "${mine}"`);

  await settings.programs.getByRole('button', { name: 'Forget path of gvproxy' }).click();
  await expect(settings.programs).not.toContainText(mine);

  chmodSync(folder, 0o777);
  await answerDialog(app, mine);
  await button.click();
  await expect(settings.programs.getByRole('alert')).toContainText('can be changed by everybody');
  expect(home.read('settings.toml')).not.toContain(mine);
});
