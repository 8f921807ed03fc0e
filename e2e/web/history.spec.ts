import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { HistoryPage } from '../pages/history.ts';
import { expectAccessible, type Served, test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

/** Three stages: as made, with supervise, and written again over a file that was edited by hand. */
function makeHistory(served: Served, slug: string): string {
  const spec = served.writeSpec(slug, specText('Past'));
  served.cli(['prepare', slug]);
  served.cli(['edit', slug, '--set', 'supervise.enabled=true']);
  served.cli(['prepare', slug]);
  appendFileSync(join(served.home, 'bottles', slug, 'stage', 'gvproxy.yaml'), 'by-hand: true\n');
  served.cli(['prepare', slug]);
  return spec;
}

test('what happened is told with when, by which host and what changed, and any two stages are compared', async ({
  dashboard,
  served,
}) => {
  makeHistory(served, 'past');
  const bottle = new BottlePage(dashboard);
  const history = new HistoryPage(dashboard);
  await bottle.open('past', 'history');

  await expect(history.entries).toHaveCount(4);
  await expect(history.entries.nth(0)).toContainText('Prepared by the command line');
  await expect(history.entries.nth(0)).toContainText('Present stage');
  await expect(history.entries.nth(1)).toContainText('gvproxy.yaml is not as written.');
  await expect(history.entries.nth(1)).toContainText('Sidecar supervise came, on host port');
  await expect(history.entries.nth(2)).toContainText('Spec saved by the command line');
  await expect(history.file('gvproxy.yaml')).toContainText('by-hand: true');
  await expect(history.entries.nth(0).getByRole('time').or(history.entries.nth(0).locator('time'))).toHaveAttribute(
    'title',
    /\d/,
  );

  await history.put('from', 'Stage 1');
  await expect(history.comparison).toContainText('Sidecar supervise came');
  await expect(history.file('bottle.toml')).toContainText('enabled = true');
  await expect(history.comparison).toContainText('smolfile.toml');
});

test('the spec of a former stage becomes the unsaved edit, and is saved like any other', async ({
  dashboard,
  served,
}) => {
  const spec = makeHistory(served, 'back');
  const bottle = new BottlePage(dashboard);
  const history = new HistoryPage(dashboard);
  await bottle.open('back', 'history');
  await history.put('from', 'Stage 1');
  await history.comparison.getByRole('button', { name: 'Use this spec' }).click();

  await expect(dashboard.getByText('Unsaved changes')).toBeVisible();
  await expect(bottle.editor).not.toContainText('supervise');
  expect(readFileSync(spec, 'utf8')).toContain('supervise');
  await bottle.press('Save');
  await expect(dashboard.getByText('Saved', { exact: true })).toBeVisible();
  expect(readFileSync(spec, 'utf8')).toBe(specText('Past'));
});

test('a damaged stage is said, and what happens elsewhere shows in the open timeline', async ({
  dashboard,
  served,
}) => {
  makeHistory(served, 'hurt');
  writeFileSync(join(served.home, 'bottles', 'hurt', 'history', '1', 'plan.json'), 'no json');
  const history = new HistoryPage(dashboard);
  await new BottlePage(dashboard).open('hurt', 'history');
  await expect(history.entries.last()).toContainText('It is damaged. It is not JSON.');
  await expect(history.entries).toHaveCount(4);

  served.cli(['edit', 'hurt', '--set', 'agent.cpus=4']);

  await expect(history.entries).toHaveCount(5, { timeout: 2000 });
});

for (const { scheme, width } of [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 900 },
] as const) {
  test(`the history holds WCAG 2.2 AA: ${scheme}, ${width} px`, async ({ dashboard, served }) => {
    await dashboard.emulateMedia({ colorScheme: scheme });
    await dashboard.setViewportSize({ width, height: 800 });
    makeHistory(served, 'past');
    served.writeSpec('fresh', specText('Fresh'));
    const bottle = new BottlePage(dashboard);
    await bottle.open('past', 'history');
    await expect(new HistoryPage(dashboard).file('gvproxy.yaml')).toBeVisible();
    await expectAccessible(dashboard);
    const overflow = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    await bottle.open('fresh', 'history');
    await expect(dashboard.getByText('Nothing has happened to this bottle yet.')).toBeVisible();
    await expectAccessible(dashboard);
  });
}
