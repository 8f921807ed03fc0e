import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { ReviewPage } from '../pages/review.ts';
import { expectAccessible, test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

const HOSTILE = '<img src=x onerror=alert(1)> **b** `c`';

test('drift and change are listed; ticks survive a restart and fall when the bytes change', async ({
  page,
  served,
}) => {
  served.writeSpec('drifted', specText('Drifted one'));
  served.writeSpec('changed', specText('Changed one'));
  served.cli(['prepare', 'drifted']);
  served.cli(['prepare', 'changed']);
  const yaml = join(served.home, 'bottles', 'drifted', 'stage', 'gvproxy.yaml');
  appendFileSync(yaml, 'debug: true\n');
  served.writeSpec('changed', specText('Changed one', '', '[supervise]', 'enabled = true'));
  const review = new ReviewPage(page);
  await page.goto(served.address);
  await review.open();

  await expect(review.list.getByRole('option')).toHaveText([
    /Drifted one.*Drifted.*1 file/,
    /Changed one.*Changed.*3 files/,
  ]);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('1 bottle drifted');
  await expect(review.file('gvproxy.yaml')).toContainText('debug: true');
  await expectAccessible(page);

  await review.tick('gvproxy.yaml').press('Space');
  await expect(review.bottle('Drifted one')).toContainText('1 of 1 reviewed');
  await expectAccessible(page);
  await served.stop();
  await served.restart();
  await page.goto('about:blank');
  await page.goto(served.address);
  await review.open();
  await expect(review.bottle('Drifted one')).toContainText('1 of 1 reviewed');
  await expect(review.tick('gvproxy.yaml')).toBeChecked();

  appendFileSync(yaml, 'debug: false\n');
  await expect(review.bottle('Drifted one')).toContainText('0 of 1 reviewed', { timeout: 2000 });
  await expect(review.tick('gvproxy.yaml')).not.toBeChecked();
});

test('keys walk the changes, say why a line is there, and tick the file off', async ({ dashboard, served }) => {
  served.writeSpec('web', specText('Web'));
  const review = new ReviewPage(dashboard);
  await review.open();
  await review.file('smolfile.toml').waitFor();

  await dashboard.keyboard.press('j');
  const lines = dashboard.getByRole('grid', { name: /gvproxy.yaml, from disk to draft/ });
  await expect(lines).toBeFocused();
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByRole('dialog', { name: 'Why line 1' })).toContainText('Asked by');
  await expectAccessible(dashboard);
  await dashboard.keyboard.press('Escape');
  await expect(dashboard.getByRole('dialog')).toHaveCount(0);
  await dashboard.keyboard.press('F7');
  await expect(dashboard.getByRole('grid', { name: /smolfile.toml, from disk to draft/ })).toBeFocused();
  await dashboard.keyboard.press('x');
  await expect(review.tick('smolfile.toml')).toBeChecked();
  await dashboard.keyboard.press('Shift+F7');
  await expect(lines).toBeFocused();
});

test('a spec that was changed is put back from here, and why a line is there leads to the line it names', async ({
  dashboard,
  served,
}) => {
  served.writeSpec('web', specText('Web'));
  served.cli(['prepare', 'web']);
  const edited = specText('Web', '', '[supervise]', 'enabled = true');
  served.writeSpec('web', edited);
  const review = new ReviewPage(dashboard);
  await review.open();
  const lines = dashboard.getByRole('grid', { name: /smolfile.toml, from disk to draft/ });
  await lines.waitFor();
  await expect(review.main.getByRole('button', { name: 'Write 2 changed files…' })).toBeVisible();
  await lines.getByRole('row', { name: /MCP_SUPERVISE_URL/ }).click();
  await dashboard.keyboard.press('Enter');
  const line = edited.split('\n').indexOf('enabled = true') + 1;
  await dashboard
    .getByRole('dialog')
    .getByRole('button', { name: `bottle.toml:${line}` })
    .click();
  await expect(dashboard.locator('.cm-activeLine')).toHaveText('enabled = true');
  await expect(dashboard.getByText('changed since it was prepared')).toBeVisible();

  await review.open();
  await review.file('bottle.toml').getByRole('button', { name: 'Use the prepared spec' }).click();
  await expect(dashboard.getByText('Unsaved changes', { exact: true })).toBeVisible();
  await expect(dashboard.getByRole('textbox', { name: 'bottle.toml' })).not.toContainText('supervise');
  await expectAccessible(dashboard);
});

test('what is ticked off is written, each bottle with its result, and nothing else is', async ({
  dashboard,
  served,
}) => {
  for (const slug of ['one', 'two', 'three']) served.writeSpec(slug, specText(`Bottle ${slug}`));
  const stageOf = (slug: string): string => join(served.home, 'bottles', slug, 'stage', 'gvproxy.yaml');
  const review = new ReviewPage(dashboard);
  await review.open();
  for (const name of ['Bottle one', 'Bottle two']) {
    await review.show(name);
    await review.tickAll();
  }
  await review.main.getByRole('button', { name: 'Write 2 reviewed' }).click();
  await expect(review.dialog).toContainText('Bottle one');
  await expect(review.dialog).not.toContainText('Bottle three');
  await review.dialog.getByRole('button', { name: /Bottle one/ }).click();
  await expect(review.dialog).toContainText('smolfile.toml');
  await expectAccessible(dashboard);
  // After the dialog was opened: what is written is what was ticked off, or nothing.
  served.writeSpec('two', specText('Bottle two', '', '[supervise]', 'enabled = true'));
  await review.dialog.getByRole('button', { name: 'Write 4 files' }).click();

  await expect(review.dialog).toContainText('1 of 2 bottles written, 1 changed meanwhile.');
  await expectAccessible(dashboard);
  expect(existsSync(stageOf('one'))).toBe(true);
  expect(existsSync(stageOf('two'))).toBe(false);
  expect(existsSync(stageOf('three'))).toBe(false);
  await review.dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(review.list.getByRole('option')).toHaveCount(2);
});

test('a restore is undone: what somebody wrote lies there again', async ({ dashboard, served }) => {
  served.writeSpec('web', specText('Web'));
  served.writeSpec('other', specText('Other'));
  served.cli(['prepare', 'web']);
  const yaml = join(served.home, 'bottles', 'web', 'stage', 'gvproxy.yaml');
  const record = readFileSync(yaml, 'utf8');
  writeFileSync(yaml, 'mine: true\n');
  const review = new ReviewPage(dashboard);
  await review.open();
  await review.show('Web');
  await review.main.getByRole('button', { name: 'Restore 1 file' }).click();
  await review.dialog.getByRole('button', { name: 'Restore 1 file' }).click();
  await expect(dashboard.getByText('is as written again')).toBeVisible();
  expect(readFileSync(yaml, 'utf8')).toBe(record);

  await dashboard.getByRole('button', { name: 'Undo' }).click();

  await expect(dashboard.getByText('The restore is undone')).toBeVisible();
  expect(readFileSync(yaml, 'utf8')).toBe('mine: true\n');
  await expect(review.bottle('Web')).toContainText('Drifted');
});

test('exports open anywhere, hold no live markup of a hostile name, and no value of [env]', async ({
  dashboard,
  served,
  context,
}) => {
  served.writeSpec('hostile', specText(HOSTILE, '', '[env]', 'LANG = "hunter2-value"'));
  served.writeSpec('plain', specText('Plain'));
  const review = new ReviewPage(dashboard);
  await review.open();
  await expect(review.list.getByRole('option')).toHaveCount(2);

  const markdown = await review.exportAs(/^Markdown of all/);
  expect(markdown.fileName).toMatch(/\.md$/);
  expect(markdown.text).toContain(String.raw`\<img src=x onerror=alert(1)\> \*\*b\*\* \`c\``);
  expect(markdown.text).not.toContain('hunter2');

  const html = await review.exportAs(/^HTML file of all/);
  expect(html.text).not.toContain('hunter2');
  const opened = await context.newPage();
  await opened.setContent(html.text);
  await expect(opened.getByRole('heading', { level: 2 }).first()).toContainText(HOSTILE);
  expect(await opened.locator('img, script, iframe').count()).toBe(0);
  await expect(opened.getByText('+subnet:').first()).toBeVisible();
  await expectAccessible(opened);
});

test('a diff of 50 000 lines draws only what is in view', async ({ dashboard, served }) => {
  served.writeSpec('web', specText('Web'));
  served.cli(['prepare', 'web']);
  const yaml = join(served.home, 'bottles', 'web', 'stage', 'gvproxy.yaml');
  writeFileSync(yaml, Array.from({ length: 50_000 }, (_, index) => `line_${index}: "value ${index}"\n`).join(''));
  const review = new ReviewPage(dashboard);
  await review.open();
  await review.file('gvproxy.yaml').getByText('line_10: "value 10"').waitFor();

  expect(await review.main.getByRole('row').count()).toBeLessThan(200);
  await dashboard.keyboard.press('j');
  await dashboard.keyboard.press('End');
  await expect(review.file('gvproxy.yaml').getByText('line_49999: "value 49999"')).toBeInViewport();
  expect(await review.main.getByRole('row').count()).toBeLessThan(200);
});

test('says what would appear when there is nothing to review', async ({ dashboard, served }) => {
  served.writeSpec('web', specText('Web'));
  served.cli(['prepare', 'web']);
  const review = new ReviewPage(dashboard);
  await review.open();

  await expect(review.main).toContainText('Nothing to review');
  await expect(review.main).toContainText('as soon as its files are not written yet');
  await expectAccessible(dashboard);
});

for (const [scheme, width] of [
  ['dark', 1440],
  ['light', 900],
  ['dark', 900],
] as const) {
  test(`is accessible in ${scheme} at ${width} px`, async ({ page, served }) => {
    served.writeSpec('drifted', specText('Drifted one'));
    served.cli(['prepare', 'drifted']);
    appendFileSync(join(served.home, 'bottles', 'drifted', 'stage', 'gvproxy.yaml'), 'debug: true\n');
    served.writeSpec('broken', 'version = 1\n');
    served.writeSpec('long', specText('A long name that nobody ever shortened, and that goes on and on'));
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 700 });
    await page.goto(served.address);
    const review = new ReviewPage(page);
    await review.open();
    await review.file('gvproxy.yaml').waitFor();
    await expectAccessible(page);
    await review.bottle('broken').click();
    await expect(review.main).toContainText('The spec has');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}
