import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { Palette } from '../pages/palette.ts';
import { expect, test } from './fixtures.ts';

const SMOLVM = 'https://github.com/smol-machines/smolvm';

interface Seen {
  readonly asked: readonly string[];
  readonly opened: readonly string[];
}

/** Puts itself in the place of the person at the dialog and of the browser. */
async function answer(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog, shell }, wanted) => {
    const seen = globalThis as unknown as { asked: string[]; opened: string[] };
    [seen.asked, seen.opened] = [[], []];
    dialog.showMessageBox = async (...words: readonly unknown[]) => {
      const options = words.at(-1) as { detail: string; buttons: string[] };
      seen.asked.push(options.detail);
      return await Promise.resolve({ response: options.buttons.indexOf(wanted), checkboxChecked: false });
    };
    shell.openExternal = async (address) => {
      await Promise.resolve(seen.opened.push(address));
    };
  }, button);
}

async function readSeen(app: ElectronApplication): Promise<Seen> {
  return await app.evaluate(() => {
    const { asked, opened } = globalThis as unknown as Seen;
    return { asked, opened };
  });
}

test.describe('a page outside', () => {
  test.beforeEach(async ({ home, app, page }) => {
    rmSync(join(home.folder, 'tools', 'smolvm'));
    expect(app).toBeDefined();
    await page.evaluate(() => {
      location.hash = '#/preflight';
    });
    await page
      .getByRole('button', { name: 'Check again' })
      .or(page.getByRole('button', { name: 'Re-check' }))
      .first()
      .click();
  });

  test('is opened by a click, after its address was shown and agreed to', async ({ app, page }) => {
    await answer(app, 'Open in browser');

    await page.getByRole('link', { name: SMOLVM }).click();

    await expect.poll(() => readSeen(app)).toEqual({ asked: [expect.stringContaining(SMOLVM)], opened: [SMOLVM] });
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('is not opened when the person says no', async ({ app, page }) => {
    await answer(app, 'Cancel');

    await page.getByRole('link', { name: SMOLVM }).click();

    await expect.poll(async () => (await readSeen(app)).asked.length).toBe(1);
    expect((await readSeen(app)).opened).toEqual([]);
  });
});

const NONE_OF_OURS = [
  'https://example.com/',
  `${SMOLVM}/`,
  `${SMOLVM}?token=x`,
  'http://github.com/smol-machines/smolvm',
  'file:///etc/hostname',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:somebody@example.com',
  'smb://host/share',
  'vscode://file/etc/passwd',
];

test('no other address is opened or even asked about, whoever wants it', async ({ app, page }) => {
  await answer(app, 'Open in browser');

  await page.evaluate((addresses) => {
    for (const address of addresses) {
      window.open(address);
      const link = document.createElement('a');
      [link.href, link.target] = [address, '_blank'];
      document.body.append(link);
      link.click();
    }
  }, NONE_OF_OURS);
  await page.evaluate((address) => {
    location.href = address;
  }, SMOLVM);
  await page.waitForTimeout(500);

  expect(await readSeen(app)).toEqual({ asked: [], opened: [] });
  expect(page.url()).toContain('corkboard://app/index.html');
});

test.describe('the releases', () => {
  const RELEASES = 'https://corkboard.example/releases';

  test('are opened from the menu, after the address was shown and agreed to', async ({ app, page }) => {
    await answer(app, 'Open in browser');
    expect(page.url()).toContain('corkboard://app/index.html');
    const isOffered = (): Promise<boolean | undefined> =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('check-updates')?.enabled);
    await expect.poll(isOffered).toBe(true);

    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('check-updates')?.click());

    await expect.poll(() => readSeen(app)).toEqual({ asked: [expect.stringContaining(RELEASES)], opened: [RELEASES] });
  });

  test('are asked about from the palette, and nothing is opened without a yes', async ({ app, page }) => {
    await answer(app, 'Cancel');
    const palette = new Palette(page);
    await palette.open();
    await palette.field.fill('check for updates');
    await expect(palette.chosen).toHaveText(/Check for updates/);

    await page.keyboard.press('Enter');

    await expect.poll(async () => (await readSeen(app)).asked).toEqual([expect.stringContaining(RELEASES)]);
    expect((await readSeen(app)).opened).toEqual([]);
  });
});
