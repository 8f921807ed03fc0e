import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Frame } from '../pages/frame.ts';
import { BottleNetwork } from '../pages/network.ts';
import { expectAccessible, test } from './served.ts';
import { specText } from '../desk/spec-text.ts';

const FULL = [
  '',
  '[env]',
  'GITHUB_TOKEN = "${GITHUB_TOKEN}"',
  '',
  '[supervise]',
  'enabled = true',
  '',
  '[[git]]',
  'name = "app"',
  'upstream = "https://github.com/acme/app.git"',
  '',
  '[[mounts]]',
  'host = "/srv/src/<b>&\'app"',
  'guest = "/workspace"',
  'mode = "read-only"',
];

async function chooseTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
}

/** Presses Export and reads the file that comes. */
async function download(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Reads a text as strict XML in the browser; answers the root's name and the problem, if any. */
async function parseXml(page: Page, text: string): Promise<{ root: string; problem: string | null; texts: string[] }> {
  return await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml');
    return {
      root: parsed.documentElement.tagName,
      problem: parsed.querySelector('parsererror')?.textContent ?? null,
      texts: [...parsed.querySelectorAll('text, title')].map(({ textContent }) => textContent),
    };
  }, text);
}

test.describe('the network of a bottle', () => {
  test('is walked by keys, in the picture and in the table, and each shows the other', async ({
    dashboard,
    served,
  }) => {
    served.writeSpec('full', specText('Full', ...FULL));
    const network = new BottleNetwork(dashboard);
    await new Frame(dashboard).waitUntilLive();
    await network.open('full');

    await expect(network.picture.getByRole('option')).toHaveCount(14);
    await expect(network.table.getByRole('row')).toHaveCount(15);
    await network.picture.focus();
    await dashboard.keyboard.press('Home');
    await expect(network.chosenLane()).toHaveAccessibleName(
      /^pipelock, \d{5}, proxy\.internal:8888: asked for, not verified$/,
    );
    await expect(network.chosenRow()).toContainText('pipelock');
    await dashboard.keyboard.press('ArrowDown');
    await expect(network.chosenRow()).toContainText('git-gate');
    await dashboard.keyboard.press('End');
    await expect(network.chosenRow()).toContainText('Other bottles');

    await network.table.getByRole('button', { name: /^Other bottles/ }).focus();
    await dashboard.keyboard.press('ArrowUp');
    await expect(network.chosenLane()).toHaveAccessibleName(/^Internet/);
    await expect(network.table.getByRole('button', { name: /^Internet/ })).toBeFocused();
  });

  test('opens the evidence with Enter: what was asked for, the lines and the facts; Escape goes back', async ({
    dashboard,
    served,
  }) => {
    served.writeSpec('full', specText('Full', ...FULL));
    const network = new BottleNetwork(dashboard);
    await new Frame(dashboard).waitUntilLive();
    await network.open('full');

    await network.picture.getByRole('option', { name: /^Host loopback/ }).click();
    await expect(network.slip).toBeFocused();
    await expect(network.slip).toContainText('Host loopback is open, not asked for.');
    await expect(network.slip).toContainText('closed: no line of bottle.toml asks for it.');
    await expect(network.slip).toContainText('gvproxy-host-loopback');
    await expect(network.slip).toContainText('gvproxy-ignores-unknown-keys');
    await dashboard.keyboard.press('Escape');

    await network.picture.focus();
    await dashboard.keyboard.press('Home');
    await dashboard.keyboard.press('ArrowDown');
    await dashboard.keyboard.press('Enter');
    await expect(network.slip).toBeFocused();
    await expect(network.slip).toContainText('git-gate is asked for, not verified.');
    await dashboard.keyboard.press('Escape');
    await expect(network.picture).toBeFocused();
    await network.slip.getByRole('button', { name: /^gvproxy\.yaml:/ }).click();
    await expect(dashboard).toHaveURL(/#\/bottles\/full\/config$/);
    await dashboard.goBack();
    await network.picture.focus();
    await dashboard.keyboard.press('Home');
    await dashboard.keyboard.press('ArrowDown');
    await network.slip.getByRole('button', { name: /^bottle\.toml:/ }).click();
    await expect(dashboard).toHaveURL(/#\/bottles\/full\/spec$/);
    await expect(dashboard.getByRole('textbox', { name: 'bottle.toml' })).toBeVisible();
  });

  test('is accessible in light and dark, at 1440 and 900 px, and claims nothing green', async ({
    dashboard,
    served,
  }) => {
    // axe looks at every box of the picture.
    test.slow();
    served.writeSpec('full', specText('Full', ...FULL));
    served.writeSpec('sealed', specText('Sealed').replace('smolmachines', 'sealed'));
    served.writeSpec('broken', 'version = 1\nname = "Broken"\nbackend = "smolmachines"\negres = 1\n');
    const network = new BottleNetwork(dashboard);
    await new Frame(dashboard).waitUntilLive();
    for (const colorScheme of ['light', 'dark'] as const) {
      await chooseTheme(dashboard, colorScheme);
      for (const width of [1440, 900]) {
        await dashboard.setViewportSize({ width, height: 900 });
        await network.open('full');
        await expectAccessible(dashboard);
      }
    }
    await network.open('sealed');
    await expect(dashboard.getByText('What this bottle can reach is not known.')).toBeVisible();
    await expect(network.table).not.toContainText('open, not asked for');
    await expectAccessible(dashboard);
    await dashboard.evaluate(() => {
      location.hash = '#/bottles/broken/network';
    });
    await expect(dashboard.getByText('There is no picture yet')).toBeVisible();
    await expectAccessible(dashboard);
  });

  test('folds instead of shrinking where there is little room', async ({ dashboard, served }) => {
    served.writeSpec('full', specText('Full', ...FULL));
    const network = new BottleNetwork(dashboard);
    await new Frame(dashboard).waitUntilLive();
    await dashboard.setViewportSize({ width: 640, height: 900 });
    await network.open('full');
    await expect(network.picture.locator('text', { hasText: /^8888$/ })).toBeVisible();
    await dashboard.setViewportSize({ width: 480, height: 900 });
    await expect(network.picture.getByRole('option')).toHaveCount(5);
    await expect(network.table.getByRole('row')).toHaveCount(15);

    const sizes = await network.picture
      .locator('text')
      .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  test('is exported as an SVG that stands alone and as a PNG', async ({ dashboard, served }) => {
    served.writeSpec('full', specText('Full', ...FULL));
    const network = new BottleNetwork(dashboard);
    await new Frame(dashboard).waitUntilLive();
    await network.open('full');

    const svg = await download(dashboard, 'Picture as SVG');
    const text = svg.bytes.toString('utf8');
    expect(svg.name).toBe('full-network.svg');
    expect(text).not.toMatch(/<script|<style|class=|var\(|https?:\/\/(?!www\.w3\.org)/);
    const parsed = await parseXml(dashboard, text);
    expect(parsed).toMatchObject({ root: 'svg', problem: null });
    expect(parsed.texts).toContain("<b>&'app");
    expect(parsed.texts).toContain('Network of Full: asked for, not verified');

    const png = await download(dashboard, 'Picture as PNG');
    expect(png.name).toBe('full-network.png');
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(png.bytes.length).toBeGreaterThan(5_000);
  });
});

test.describe('the network of all bottles', () => {
  test('says that nothing is held yet', async ({ dashboard }) => {
    await new Frame(dashboard).waitUntilLive();
    await dashboard.keyboard.press('2');
    await expect(dashboard.getByText('Nothing is held yet')).toBeVisible();
    await expectAccessible(dashboard);
  });

  test('shows who holds what and what it meets; the map and the table show each other', async ({
    dashboard,
    served,
  }) => {
    // axe looks at every box of the picture.
    test.slow();
    for (const name of ['One', 'Two', 'Three']) served.writeSpec(name.toLowerCase(), specText(name));
    for (const slug of ['one', 'two']) served.cli(['prepare', slug]);
    const plan = JSON.parse(served.cli(['plan', 'two', '--json'])) as { subnet: string };
    const octet = Number(plan.subnet.split('.')[2]);
    writeFileSync(join(served.home, 'held', `subnet-${octet}`), 'somebody', { mode: 0o600 });
    await new Frame(dashboard).waitUntilLive();
    await dashboard.evaluate(() => {
      location.hash = '#/network';
    });

    const table = dashboard.getByRole('table', { name: 'Holdings of the bottles' });
    await expect(table.getByRole('row')).toHaveCount(4);
    await expect(table.getByRole('row', { name: /Two/ })).toContainText(`${plan.subnet} is held by somebody.`);
    await expect(table.getByRole('row', { name: /Three/ })).toContainText('never prepared');

    await table.getByRole('row', { name: /Two/ }).getByText(plan.subnet).first().click();
    const map = dashboard.getByRole('listbox', { name: /^Subnets/ });
    await expect(map.getByRole('option', { selected: true })).toHaveAccessibleName(
      new RegExp(`^192\\.168\\.${octet}\\.0/24: Two`),
    );
    await map.focus();
    await dashboard.keyboard.press('ArrowRight');
    await expect(map.getByRole('option', { selected: true })).toHaveCount(0);
    await dashboard.keyboard.press('ArrowLeft');
    await expect(table.locator('tr[aria-current="true"]')).toContainText('Two');

    await dashboard.getByRole('button', { name: 'Try the held ports' }).click();
    await expect(dashboard.getByText(/2 held ports tried/)).toBeVisible();
    await expectAccessible(dashboard);
    await chooseTheme(dashboard, 'dark');
    await dashboard.setViewportSize({ width: 900, height: 900 });
    await expectAccessible(dashboard);
    const svg = await download(dashboard, 'Picture as SVG');
    expect(await parseXml(dashboard, svg.bytes.toString('utf8'))).toMatchObject({ root: 'svg', problem: null });
  });
});
