import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { specText } from '../desk/spec-text.ts';
import { BottlePage } from '../pages/bottle.ts';
import { expect, test } from './fixtures.ts';
import { type Home, waitForEnd } from './launch-app.ts';

const TYPED = '# typed while it was away';

function noteOf(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: 'The state root cannot be used as it is.' });
}

/** A bottle that the app's list shows, and where the state root is moved to. */
async function begin(home: Home, page: Page): Promise<string> {
  await page.getByText('No bottles yet').waitFor();
  expect(home.run('new', 'Web agent').code).toBe(0);
  await expect(page.getByRole('row', { name: /Web agent/ })).toBeVisible();
  return join(home.folder, 'elsewhere');
}

test.describe('a state root that goes away while the app runs', () => {
  test('is told in the window with what to do, and everything is there again when it is back', async ({
    frame,
    home,
    page,
  }) => {
    const elsewhere = await begin(home, page);

    renameSync(home.stateRoot, elsewhere);

    await expect(noteOf(page)).toContainText(`${home.stateRoot} is not there any more`);
    await expect(noteOf(page)).toContainText('Put it back');
    await expect(page.getByText('No bottle can be shown')).toBeVisible();
    await expect(page.getByText('No bottles yet')).toBeHidden();
    // What the app does by itself begins no new one, which would stand in the way of the old one.
    await frame.navigation.getByRole('link', { name: /Preflight/ }).click();
    await page
      .getByRole('button', { name: /Re-check/ })
      .first()
      .click();
    await expect(page.getByText('State root', { exact: true }).first()).toBeVisible();
    expect(existsSync(home.stateRoot)).toBe(false);

    renameSync(elsewhere, home.stateRoot);
    await frame.navigation.getByRole('link', { name: /Bottles/ }).click();
    await expect(noteOf(page)).toBeHidden();
    await expect(page.getByRole('row', { name: /Web agent/ })).toBeVisible();
  });

  test('takes nothing with it that is typed meanwhile', async ({ app, home, page }) => {
    const elsewhere = await begin(home, page);
    const bottle = new BottlePage(page);
    await bottle.open('web-agent', 'spec');
    await bottle.editor.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# before\n');

    renameSync(home.stateRoot, elsewhere);
    await expect(noteOf(page)).toBeVisible();
    renameSync(elsewhere, home.stateRoot);
    await expect(noteOf(page)).toBeHidden();

    await bottle.open('web-agent', 'spec');
    await expect(bottle.editor).toContainText('# before');
    await bottle.editor.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type(`${TYPED}\n`);
    const ended = waitForEnd(app.process());
    await app.evaluate(({ app: electron }) => electron.quit());
    expect((await ended).code).toBe(0);
    const edits = home.list('bottles/web-agent/edits').map((name) => home.read('bottles', 'web-agent', 'edits', name));
    expect(edits.join('\n')).toContain(TYPED);
    expect(edits.join('\n')).toContain('# before');
  });

  test('leaves the app able to end, and nothing is begun in its place', async ({ app, home, page }) => {
    const elsewhere = await begin(home, page);

    renameSync(home.stateRoot, elsewhere);
    await expect(noteOf(page)).toBeVisible();
    const ended = waitForEnd(app.process());
    await app.evaluate(({ app: electron }) => electron.quit());

    expect((await ended).code).toBe(0);
    expect(existsSync(home.stateRoot)).toBe(false);
    expect(readdirSync(join(elsewhere, 'bottles'))).toEqual(['web-agent']);
  });

  test('is told where it is made read-only, and writing goes on when it is open again', async ({ home, page }) => {
    await begin(home, page);

    chmodSync(home.stateRoot, 0o500);
    await expect(noteOf(page)).toContainText('cannot be written by this user');
    await expect(page.getByRole('row', { name: /Web agent/ })).toBeVisible();

    chmodSync(home.stateRoot, 0o700);
    await expect(noteOf(page)).toBeHidden();
    expect(home.run('new', 'Other').code).toBe(0);
    await expect(page.getByRole('row', { name: /Other/ })).toBeVisible();
  });

  test('is told where a link is put in its place, and the link is not followed', async ({ home, page }) => {
    const elsewhere = await begin(home, page);
    const trap = join(home.folder, 'trap');
    mkdirSync(join(trap, 'bottles', 'trap'), { recursive: true, mode: 0o700 });
    writeFileSync(join(trap, 'bottles', 'trap', 'bottle.toml'), specText('Trap'), { mode: 0o600 });

    renameSync(home.stateRoot, elsewhere);
    symlinkSync(trap, home.stateRoot);

    await expect(noteOf(page)).toContainText(`${home.stateRoot} is a link.`);
    await expect(noteOf(page)).toContainText(`rm ${home.stateRoot}`);
    await expect(page.getByRole('row', { name: /Trap/ })).toBeHidden();
    expect(readdirSync(trap)).toEqual(['bottles']);

    rmSync(home.stateRoot);
    renameSync(elsewhere, home.stateRoot);
    await expect(noteOf(page)).toBeHidden();
    await expect(page.getByRole('row', { name: /Web agent/ })).toBeVisible();
  });

  test('is told where it was removed, and a new bottle begins a new one', async ({ home, page }) => {
    await begin(home, page);

    rmSync(home.stateRoot, { recursive: true, force: true, maxRetries: 5 });
    await expect(noteOf(page)).toContainText('is not there any more');

    expect(home.run('new', 'Afresh').code).toBe(0);
    await expect(page.getByRole('row', { name: /Afresh/ })).toBeVisible();
    await expect(noteOf(page)).toBeHidden();
  });
});
