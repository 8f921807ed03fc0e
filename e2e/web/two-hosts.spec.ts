import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

const SOON = { timeout: 1000 };

test('what the command line does shows in an open page within a second', async ({ dashboard, served }) => {
  await dashboard.getByText('No bottles yet').waitFor();

  const path = join(served.folder, 'other.toml');
  writeFileSync(path, specText('Other'));
  served.cli(['import', path, '--yes']);
  await expect(dashboard.getByRole('row', { name: /Other/ })).toBeVisible(SOON);

  served.cli(['prepare', 'other']);
  await expect(dashboard.getByRole('row', { name: /Other Prepared/ })).toBeVisible(SOON);

  appendFileSync(join(served.home, 'bottles', 'other', 'stage', 'smolfile.toml'), '# hand\n');
  await expect(dashboard.getByRole('row', { name: /Other Drifted/ })).toBeVisible(SOON);

  served.cli(['cleanup', 'other', '--yes', '--with-spec']);
  await expect(dashboard.getByText('No bottles yet')).toBeVisible(SOON);
});

test('an editor saves the spec that is being edited here: neither text is lost', async ({ dashboard, served }) => {
  const spec = served.writeSpec('shared', specText('Shared'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('shared', 'spec');
  const mine = specText('Shared', '# mine');
  const theirs = specText('Shared', '# theirs');
  await bottle.replaceSpec(mine);

  writeFileSync(spec, theirs);
  await expect(dashboard.getByText('Unsaved changes, and changed outside')).toBeVisible({ timeout: 2000 });
  await bottle.press('Save');

  await expect(bottle.dialog).toContainText('mine');
  await expect(bottle.dialog).toContainText('theirs');
  expect(readFileSync(spec, 'utf8')).toBe(theirs);
  await bottle.press('Keep my text');
  await expect(bottle.dialog).toHaveCount(0);
  await bottle.press('Save');
  await expect(dashboard.getByText('Saved', { exact: true })).toBeVisible();
  expect(readFileSync(spec, 'utf8')).toBe(mine);
});

test('a plan that changed under an open review writes nothing and is shown anew', async ({ dashboard, served }) => {
  const spec = served.writeSpec('moving', specText('Moving'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('moving');
  await bottle.press('Prepare');
  await expect(bottle.dialog.getByRole('button', { name: 'Write 2 files' })).toBeEnabled();

  writeFileSync(spec, specText('Moving', '', '[supervise]', 'enabled = true'));
  await bottle.dialog
    .getByRole('button', { name: 'Write 2 files' })
    .click({ force: true })
    .catch(() => {});

  await expect(bottle.dialog).toContainText(/changed/i);
  await expect(bottle.dialog).not.toContainText('Wrote');
  expect(served.cli(['show', 'moving', '--json'])).toContain('"never-prepared"');
});

test('two pages see each other, and a bottle that is removed while it is open says so', async ({
  dashboard,
  served,
  context,
}) => {
  served.writeSpec('seen', specText('Seen twice'));
  const other = await context.newPage();
  await other.goto(served.address);
  await new BottlePage(other).open('seen', 'spec');
  const bottle = new BottlePage(dashboard);
  await bottle.open('seen', 'spec');
  await bottle.replaceSpec(specText('Seen by both'));
  await bottle.press('Save');
  await expect(other.getByRole('heading', { level: 1, name: 'Seen by both' })).toBeVisible({ timeout: 2000 });

  rmSync(join(served.home, 'bottles', 'seen'), { recursive: true });
  await expect(other.getByRole('main')).toContainText(/no bottle|removed|gone|not there/i, { timeout: 2000 });
});
