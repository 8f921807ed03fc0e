import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../pages/accessible.ts';
import { BottlePage } from '../pages/bottle.ts';
import { expect, test } from './fixtures.ts';

const look = (page: Page): Promise<void> => expectAccessible(page, { isOnlyPage: true });

test('a bottle made by the command line appears by itself', async ({ home, page, frame }) => {
  await expect(page.getByText('No bottles yet')).toBeVisible();

  const made = home.run('new', 'Web agent');

  expect(made.code).toBe(0);
  await expect(frame.main.getByRole('link', { name: 'Web agent' })).toBeVisible();
});

test('a bottle is edited, reviewed and written; the bytes on disk are the bytes shown', async ({
  home,
  page,
  frame,
}) => {
  const bottle = new BottlePage(page);
  expect(home.run('new', 'Web agent').code).toBe(0);
  await frame.main.getByRole('link', { name: 'Web agent' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Web agent' })).toBeVisible();
  await look(page);

  await bottle.openTab('Spec');
  const edited = `${home.read('bottles', 'web-agent', 'bottle.toml')}\n[supervise]\nenabled = true\n`;
  await bottle.replaceSpec(edited);
  await expect(page.getByText('Unsaved changes')).toBeVisible();
  await look(page);
  await bottle.press('Review changes');
  await expect(bottle.dialog).toContainText('MCP_SUPERVISE_URL');
  await bottle.press('Save and write…');
  await bottle.pressInDialog('Write 2 files');
  await expect(bottle.dialog).toContainText('Wrote 2 files of Web agent');
  await look(page);
  await bottle.press('Close');

  expect(home.read('bottles', 'web-agent', 'bottle.toml')).toBe(edited);
  await bottle.openTab('Config');
  for (const name of ['gvproxy.yaml', 'smolfile.toml']) {
    await bottle.file(name).click();
    const shown = page.getByRole('textbox', { name }).locator('.cm-line');
    const written = readFileSync(join(home.stateRoot, 'bottles', 'web-agent', 'stage', name), 'utf8');
    await expect(async () => expect(`${(await shown.allTextContents()).join('\n')}\n`).toBe(written)).toPass({
      timeout: 5000,
    });
  }
  await look(page);
  expect(home.read('bottles', 'web-agent', 'stage', 'smolfile.toml')).toContain('MCP_SUPERVISE_URL');
});

test('what another host writes shows in the open window', async ({ home, frame }) => {
  expect(home.run('new', 'Web agent').code).toBe(0);
  await frame.main.getByRole('link', { name: 'Web agent' }).click();
  await expect(frame.main.getByText('Never prepared').first()).toBeVisible();

  expect(home.run('prepare', 'web-agent').code).toBe(0);

  await expect(frame.main.getByText('Prepared', { exact: true }).first()).toBeVisible();
});

test('Preflight and the new bottle form are usable by everyone', async ({ page, frame }) => {
  await frame.navigation.getByRole('link', { name: /Preflight/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Preflight' })).toBeVisible();
  await expect(frame.main.getByText('gvproxy').first()).toBeVisible();
  await look(page);

  await frame.navigation.getByRole('link', { name: /Bottles/ }).click();
  await look(page);
  await frame.main
    .getByRole('button', { name: 'New bottle' })
    .or(frame.main.getByRole('link', { name: 'New bottle' }))
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  await look(page);
});
