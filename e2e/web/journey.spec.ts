import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { Frame } from '../pages/frame.ts';
import { NewBottlePage } from '../pages/new-bottle.ts';
import { expectAccessible, test } from './served.ts';

test('from an empty home to a reviewed, written, drifted and restored bottle', async ({ dashboard, served }) => {
  const bottle = new BottlePage(dashboard);
  const stage = join(served.home, 'bottles', 'my-agent', 'stage');
  await new Frame(dashboard).waitUntilLive();
  await expect(dashboard.getByText('No bottles yet')).toBeVisible();
  await expectAccessible(dashboard);

  await dashboard.getByRole('main').getByRole('button', { name: 'New bottle' }).first().click();
  const form = new NewBottlePage(dashboard);
  await form.name.fill('My agent');
  await form.goOnTo('Network');
  await form.field('Hosts').fill('api.anthropic.com\n*.github.com');
  await expect(form.preview).toContainText('name = "My agent"');
  await expectAccessible(dashboard);
  await form.goOnTo('Host access');
  await form.goOnTo('Summary');
  await form.button('Create only').click();

  await expect(dashboard.getByRole('heading', { level: 1, name: 'My agent' })).toBeVisible();
  await expect(dashboard.getByText('asked for, not verified').first()).toBeVisible();
  await expect(dashboard.getByRole('button', { name: 'Shield broken: show why' })).toBeVisible();
  await expectAccessible(dashboard);

  await bottle.press('Prepare');
  await expect(bottle.dialog).toContainText('gvproxy.yaml');
  await expectAccessible(dashboard);
  await bottle.pressInDialog('Write 2 files');
  await expect(bottle.dialog).toContainText('Wrote 2 files of My agent');
  await expect(bottle.dialog).toContainText('asked for, not verified');
  await bottle.press('Close');

  const plan = JSON.parse(served.cli(['plan', 'my-agent', '--json'])) as { files: { status: string }[] };
  expect(plan.files.map(({ status }) => status)).toEqual(['same', 'same']);
  const written = readFileSync(join(stage, 'gvproxy.yaml'), 'utf8');

  appendFileSync(join(stage, 'gvproxy.yaml'), 'debug: true\n');
  await expect(dashboard.getByRole('main').getByText('Drifted').first()).toBeVisible({ timeout: 2000 });
  await bottle.openTab('Config');
  await bottle.file('gvproxy.yaml').click();
  await dashboard.getByText('Against disk').click();
  await expect(dashboard.getByRole('main')).toContainText('debug');
  await expectAccessible(dashboard);
  await bottle.press('Restore 1 file');
  await bottle.pressInDialog('Restore 1 file');
  await expect(dashboard.getByText('is as written again')).toBeVisible();

  expect(readFileSync(join(stage, 'gvproxy.yaml'), 'utf8')).toBe(written);
  expect(readFileSync(join(served.home, 'bottles', 'my-agent', 'history', '1', 'gvproxy.yaml'), 'utf8')).toContain(
    'debug',
  );
});

test('a changed spec is previewed, reviewed, saved and written; the bytes on disk are the bytes shown', async ({
  dashboard,
  served,
}) => {
  const bottle = new BottlePage(dashboard);
  await dashboard.getByRole('button', { name: 'Try an example' }).click();
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Web agent' })).toBeVisible();
  await bottle.openTab('Spec');
  const spec = join(served.home, 'bottles', 'web-agent', 'bottle.toml');
  const edited = `${readFileSync(spec, 'utf8')}\n[supervise]\nenabled = true\n`;
  await bottle.replaceSpec(edited);
  await expect(dashboard.getByText('Unsaved changes')).toBeVisible();
  await bottle.press('Review changes');
  await expect(bottle.dialog).toContainText('MCP_SUPERVISE_URL');
  await expectAccessible(dashboard);
  await bottle.press('Save and write…');
  await bottle.pressInDialog('Write 2 files');
  await expect(bottle.dialog).toContainText('Wrote 2 files of Web agent');
  await bottle.dialog.getByRole('link', { name: 'Show the files' }).click();
  await bottle.file('smolfile.toml').click();

  expect(readFileSync(spec, 'utf8')).toBe(edited);
  const smolfile = readFileSync(join(served.home, 'bottles', 'web-agent', 'stage', 'smolfile.toml'), 'utf8');
  const shown = await dashboard.getByRole('textbox', { name: 'smolfile.toml' }).locator('.cm-line').allTextContents();
  // The view ends its last line where the file does, without showing one more.
  expect(`${shown.join('\n')}\n`).toBe(smolfile);
  expect(smolfile).toContain('MCP_SUPERVISE_URL = "http://proxy.internal:9100/mcp"');
});
