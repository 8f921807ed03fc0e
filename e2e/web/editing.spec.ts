import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { expectAccessible, type Served, test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

/** What lies in a bottle's edits/ as unsaved text of a page. */
function keptTexts({ home }: Served, slug: string): string[] {
  const folder = join(home, 'bottles', slug, 'edits');
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith('unsaved-'))
      .map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { text: string }).text);
  } catch {
    return [];
  }
}

const WITHIN_A_SECOND = { timeout: 1000 };

test('what was typed lies on disk within a second, and comes back into a page that opens later', async ({
  dashboard,
  served,
  browser,
}) => {
  served.writeSpec('kept', specText('Kept'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('kept', 'spec');
  const mine = specText('Kept', '# typed and not saved');
  await bottle.replaceSpec(mine);
  await expect.poll(() => keptTexts(served, 'kept'), WITHIN_A_SECOND).toEqual([mine]);

  // Another browser knows nothing of this page: for it the page is gone, as after a crash.
  const other = await (await browser.newContext()).newPage();
  await other.goto(served.address);
  const again = new BottlePage(other);
  await again.open('kept', 'spec');

  await expect(other.getByText('Unsaved text is back.')).toBeVisible();
  await expect(again.editor).toContainText('typed and not saved');
  await expectAccessible(other);
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([mine]);

  await again.press('Discard');
  await expect(again.editor).not.toContainText('typed and not saved');
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([]);
  await other.context().close();
});

test('a reload keeps what was typed, as one text on disk', async ({ dashboard, served }) => {
  served.writeSpec('kept', specText('Kept'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('kept', 'spec');
  const mine = specText('Kept', '# before the reload');
  await bottle.replaceSpec(mine);
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([mine]);

  await dashboard.reload();

  await expect(bottle.editor).toContainText('before the reload');
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([mine]);
  await expect(dashboard.getByText('There is another unsaved text.')).toHaveCount(0);
});

test('two pages of one bottle keep a text each, and one can be reached from the other', async ({
  dashboard,
  served,
  context,
}) => {
  served.writeSpec('both', specText('Both'));
  const first = new BottlePage(dashboard);
  await first.open('both', 'spec');
  const one = specText('Both', '# first page');
  await first.replaceSpec(one);
  await expect.poll(() => keptTexts(served, 'both')).toEqual([one]);

  const page = await context.newPage();
  await page.goto(served.address);
  const second = new BottlePage(page);
  await second.open('both', 'spec');
  await expect(page.getByText('in another page that is open')).toBeVisible();
  await expect(second.editor).not.toContainText('first page');
  const two = specText('Both', '# second page');
  await second.replaceSpec(two);
  await expect.poll(() => keptTexts(served, 'both').sort()).toEqual([one, two].sort());

  await second.press('Compare');
  await expect(second.dialog).toContainText('first page');
  await expectAccessible(page);
  await second.press('Use this text');
  await expect(second.editor).toContainText('first page');
  await expect.poll(() => keptTexts(served, 'both').sort()).toEqual([one, two].sort());
  await expect(first.editor).toContainText('first page');
});

test('the host is killed while somebody types: nothing typed a second before is lost', async ({ page, served }) => {
  served.writeSpec('kept', specText('Kept'));
  await page.goto(served.address);
  const bottle = new BottlePage(page);
  await bottle.open('kept', 'spec');
  await bottle.editor.click();
  await page.keyboard.type('# one', { delay: 20 });
  await expect.poll(() => keptTexts(served, 'kept')[0] ?? '', WITHIN_A_SECOND).toContain('# one');

  await served.stop();
  await expect(page.getByText('The connection to Corkboard is lost.')).toBeVisible({ timeout: 2000 });
  await page.keyboard.type(' two', { delay: 20 });
  await served.restart();

  await expect(page.getByText('The connection to Corkboard is lost.')).toHaveCount(0, { timeout: 20_000 });
  await expect(bottle.editor).toContainText('# one two');
  await expect.poll(() => keptTexts(served, 'kept')[0] ?? '').toContain('# one two');
  await bottle.press('Save');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => keptTexts(served, 'kept')).toEqual([]);
});

const COMMENTED = [
  '# mine',
  'version = 1',
  'name = "Formed"   # the label',
  'backend = "smolmachines"',
  '',
  '[agent]',
  'command = ["claude"]   # what runs',
  '',
  '# about the proxy',
  '[egress]',
  'allow = [',
  '  "api.anthropic.com",   # the model',
  ']',
  '',
].join('\n');

test('the form changes the lines that it must, and one history undoes text and form', async ({ dashboard, served }) => {
  const spec = served.writeSpec('formed', COMMENTED);
  const bottle = new BottlePage(dashboard);
  await bottle.open('formed', 'spec');
  const form = dashboard.getByRole('region', { name: 'Form' });
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Formed');

  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('By form');
  await expect(bottle.editor).toContainText('name = "By form"   # the label');
  await form.getByRole('textbox', { name: 'Hosts to let through' }).fill('api.anthropic.com\n*.github.com');
  await expect(bottle.editor).toContainText('"*.github.com"');
  await expect(bottle.editor).toContainText('"api.anthropic.com",   # the model');
  await form.getByRole('textbox', { name: 'CPUs' }).fill('4');
  await expect(bottle.editor).toContainText('cpus = 4');
  await bottle.editor.click();
  await dashboard.keyboard.press('Control+End');
  await dashboard.keyboard.type('# typed');
  await expect(dashboard.getByRole('heading', { level: 1, name: 'Formed' })).toBeVisible();

  await bottle.press('Undo');
  await expect(bottle.editor).not.toContainText('# typed');
  await bottle.press('Undo');
  await expect(bottle.editor).not.toContainText('cpus = 4');
  await expect(form.getByRole('textbox', { name: 'CPUs' })).toHaveValue('');
  await form.getByRole('textbox', { name: 'CPUs' }).press('Control+Shift+z');
  await expect(form.getByRole('textbox', { name: 'CPUs' })).toHaveValue('4');
  await expectAccessible(dashboard);

  await bottle.press('Save');
  await expect(dashboard.getByText('Saved', { exact: true })).toBeVisible();
  expect(readFileSync(spec, 'utf8')).toBe(
    COMMENTED.replace('"Formed"', '"By form"')
      .replace('command = ["claude"]   # what runs\n', 'command = ["claude"]   # what runs\ncpus = 4\n')
      .replace('   # the model\n', '   # the model\n  "*.github.com",\n'),
  );
});

test('what was typed can be undone after another tab was looked at', async ({ dashboard, served }) => {
  const spec = served.writeSpec('web', specText('Web'));
  const before = readFileSync(spec, 'utf8');
  const bottle = new BottlePage(dashboard);
  await bottle.open('web', 'spec');
  await bottle.replaceSpec(`${before}# mine`);
  await expect(dashboard.getByText('Unsaved changes', { exact: true })).toBeVisible();
  await bottle.openTab('Config');
  await bottle.file('gvproxy.yaml').waitFor();
  await bottle.openTab('Spec');
  await bottle.press('Undo');

  await expect(bottle.editor).not.toContainText('# mine');
  await expect(dashboard.getByText('Saved', { exact: true })).toBeVisible();
});

test('entries are added, filled and removed in the form', async ({ dashboard, served }) => {
  served.writeSpec('entries', specText('Entries'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('entries', 'spec');
  const form = dashboard.getByRole('region', { name: 'Form' });
  await form.getByText('Environment').click();
  await form.getByRole('button', { name: 'Add variable' }).click();
  await form.getByRole('textbox', { name: 'Variable', exact: true }).fill('LANG');
  await expect(bottle.editor).toContainText('LANG = ""');
  await form.getByRole('textbox', { name: 'Value of LANG' }).fill('C.UTF-8');
  await expect(bottle.editor).toContainText('LANG = "C.UTF-8"');

  await form.getByText('Git remotes').click();
  await form.getByRole('button', { name: 'Add git remote' }).click();
  await form.getByRole('textbox', { name: 'Upstream' }).fill('ssh://git@github.com/acme/app.git');
  await form.getByRole('textbox', { name: 'Known host' }).fill('github.com ssh-ed25519 AAAA');
  await expect(bottle.editor).toContainText('known_host = "github.com ssh-ed25519 AAAA"');
  await form.getByRole('button', { name: 'Remove app' }).click();
  await expect(bottle.editor).not.toContainText('[[git]]');
  await expect(bottle.editor).toContainText('LANG = "C.UTF-8"');
});

test('a text that cannot be read makes the form wait, and says where', async ({ dashboard, served }) => {
  served.writeSpec('torn', specText('Torn'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('torn', 'spec');
  const form = dashboard.getByRole('region', { name: 'Form' });
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toBeEnabled();

  await bottle.replaceSpec('version = 1\nname = \n');

  await expect(form).toContainText('Line 2: This is not valid TOML');
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toBeDisabled();
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Torn');
  await expectAccessible(dashboard);
});

test('keys and values are completed and explained, and Tab leaves the editor', async ({ dashboard, served }) => {
  served.writeSpec('known', specText('Known'));
  const bottle = new BottlePage(dashboard);
  await bottle.open('known', 'spec');
  await bottle.editor.click();
  await dashboard.keyboard.press('Control+End');
  await dashboard.keyboard.type('pre');
  const options = dashboard.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  await expect(options.first()).toContainText('preset');
  await expect(dashboard.getByText('How strict the proxy is')).toBeVisible();
  await expectAccessible(dashboard);
  await dashboard.keyboard.press('Enter');
  await expect(options.filter({ hasText: 'balanced' })).toBeVisible();
  // The list takes no key in the moment in which it comes up.
  await dashboard.waitForTimeout(200);
  await dashboard.keyboard.press('ArrowDown');
  await dashboard.keyboard.press('Enter');
  await expect(bottle.editor).toContainText('preset = "balanced"');

  await bottle.editor.getByText('command').hover();
  await expect(dashboard.getByText('The program that runs in the guest and its arguments')).toBeVisible();
  await dashboard.keyboard.press('Tab');
  await expect(bottle.editor).not.toBeFocused();
  const typed = specText('Known').replace(/\n$/, '\npreset = "balanced"');
  await expect.poll(() => keptTexts(served, 'known')).toEqual([typed]);
});

for (const { scheme, width } of [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 900 },
] as const) {
  test(`text and form hold WCAG 2.2 AA: ${scheme}, ${width} px`, async ({ dashboard, served }) => {
    await dashboard.emulateMedia({ colorScheme: scheme });
    await dashboard.setViewportSize({ width, height: 800 });
    const entries = [
      '[env]',
      'A = "?a"',
      '[[git]]',
      'name = "app"',
      'upstream = "no address"',
      '[[mounts]]',
      'host = 1',
    ];
    served.writeSpec('wide', specText('Wide', ...entries));
    const bottle = new BottlePage(dashboard);
    await bottle.open('wide', 'spec');
    for (const view of ['Text', 'Form']) {
      await bottle.main.getByRole('radio', { name: view, exact: true }).click();
      await expectAccessible(dashboard);
      const overflow = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await expect(dashboard.getByRole('region', { name: 'Form' })).toContainText('mounts[0].host');
  });
}
