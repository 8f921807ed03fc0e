import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { NewBottlePage } from '../pages/new-bottle.ts';
import { expectAccessible, test } from './served.ts';

test('defaults are clicked through to a written bottle in six clicks', async ({ dashboard, served }) => {
  const form = new NewBottlePage(dashboard);
  const bottle = new BottlePage(dashboard);
  await dashboard.getByRole('main').getByRole('button', { name: 'New bottle' }).click();
  for (const step of ['Network', 'Host access', 'Summary'] as const) await form.goOnTo(step);
  await form.button('Create and review files').click();
  await bottle.dialog.getByRole('button', { name: 'Write 2 files' }).click();

  await expect(bottle.dialog).toContainText('Wrote 2 files of Claude agent');
  await expect(dashboard.locator('main')).toContainText('its files are written');
  expect(existsSync(join(served.home, 'bottles', 'claude-agent', 'stage', 'gvproxy.yaml'))).toBe(true);
  expect(readFileSync(join(served.home, 'bottles', 'claude-agent', 'bottle.toml'), 'utf8')).toContain(
    'ANTHROPIC_API_KEY = "${ANTHROPIC_API_KEY}"',
  );
});

test('a template fills in what is usual, and leaves what was typed', async ({ dashboard }) => {
  const form = new NewBottlePage(dashboard);
  await form.open();
  await dashboard.getByText('Gemini CLI').click();

  await expect(form.name).toHaveValue('Gemini agent');
  await expect(form.field('Command')).toHaveValue('gemini');
  await expect(form.preview).toContainText('generativelanguage.googleapis.com');
  await form.field('Command').fill('gemini --sandbox');
  await dashboard.getByText('Plain shell').click();

  await expect(form.field('Command')).toHaveValue('gemini --sandbox');
  await expect(form.preview).not.toContainText('GEMINI_API_KEY');
});

test('a folder that is refused says why at its field, and one that is not becomes a power that creating accepts', async ({
  dashboard,
  served,
}) => {
  const form = new NewBottlePage(dashboard);
  const source = join(served.folder, 'src');
  mkdirSync(source);
  mkdirSync(join(served.folder, '.ssh'));
  await form.open();
  await form.goOnTo('Network');
  await form.field('Hosts').fill('api.anthropic.com\nhttps://wrong.example/x');
  await expect(dashboard.getByRole('list', { name: 'Problems of hosts' })).toContainText('Line 2');
  await form.button('Continue').click();
  await expect(form.field('Hosts')).toBeFocused();
  await form.field('Hosts').fill('api.anthropic.com');
  await form.goOnTo('Host access');
  await form.button('Add mount').click();
  await form.field('Path on this host').fill(join(served.folder, '.ssh'));
  await form.button('Continue').click();
  await expect(form.field('Path on this host')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(dashboard);

  await form.field('Path on this host').fill(source);
  await dashboard.getByRole('button', { name: /read-only/ }).click();
  await dashboard.getByRole('option', { name: 'read-write' }).click();
  await form.goOnTo('Summary');
  await expect(dashboard.getByRole('list', { name: 'Powers over this host' })).toContainText('reads and changes');
  await expect(dashboard.getByRole('list', { name: 'What it costs' })).toContainText(
    'can change and delete everything',
  );
  await form.button('Create only').click();
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Claude agent' })).toBeVisible();

  const shown = JSON.parse(served.cli(['show', 'claude-agent', '--json'])) as { view: { powersAccepted: boolean } };
  expect(shown.view.powersAccepted).toBe(true);
});

test('a name without a-z asks for a slug beside it', async ({ dashboard, served }) => {
  const form = new NewBottlePage(dashboard);
  await form.open();
  await expect(form.field('Slug')).toHaveCount(0);
  await form.name.fill('日本');
  await form.button('Continue').click();
  await expect(form.field('Slug')).toBeFocused();
  await expect(form.field('Slug')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(dashboard);
  await form.field('Slug').fill('nihon');
  for (const step of ['Network', 'Host access', 'Summary'] as const) await form.goOnTo(step);
  await form.button('Create only').click();

  await expect(dashboard.getByRole('heading', { level: 1, name: '日本' })).toBeVisible();
  expect(readFileSync(join(served.home, 'bottles', 'nihon', 'bottle.toml'), 'utf8')).toContain('slug = "nihon"');
});

test('a draft that was left is offered again, also after the page is loaded anew', async ({ dashboard }) => {
  const form = new NewBottlePage(dashboard);
  await form.open();
  await form.name.fill('Half done');
  await form.goOnTo('Network');
  await dashboard.keyboard.press('Escape');
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Bottles' })).toBeVisible();
  await dashboard.reload();
  await form.open();

  await expect(dashboard.getByRole('region', { name: 'Your draft' })).toContainText('Half done, at the step Network');
  await expectAccessible(dashboard);
  await form.button('Go on with your draft').click();
  await expect(form.step('Network')).toBeAttached();
  await form.button('Back').click();
  await expect(form.name).toHaveValue('Half done');

  await dashboard.keyboard.press('Escape');
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Bottles' })).toBeVisible();
  await form.open();
  await form.button('Start over').click();
  await expect(form.name).toHaveValue('Claude agent');
});

for (const { scheme, width } of [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 900 },
] as const) {
  test(`every step holds WCAG 2.2 AA and can be reached by keyboard: ${scheme}, ${width} px`, async ({ dashboard }) => {
    const form = new NewBottlePage(dashboard);
    await dashboard.emulateMedia({ colorScheme: scheme });
    await dashboard.setViewportSize({ width, height: 800 });
    await form.open();
    await expect(form.name).toBeFocused();
    await dashboard.keyboard.type('By keys');
    await expectAccessible(dashboard);
    for (const step of ['Network', 'Host access', 'Summary'] as const) {
      await dashboard.keyboard.press('Enter');
      await expect(form.step(step)).toBeFocused();
      await expect(form.main.getByText('Loading')).toHaveCount(0);
      await expectAccessible(dashboard);
      const overflow = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${step} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await dashboard.keyboard.press('Enter');
    await expect(dashboard.getByRole('dialog', { name: 'Prepare By keys' })).toBeVisible();
    await dashboard.keyboard.press('Escape');
    await expect(dashboard.getByRole('heading', { level: 1, name: 'By keys' })).toBeVisible();
  });
}
