import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { NewBottlePage } from '../pages/new-bottle.ts';
import { expect, test } from './fixtures.ts';
import type { Home } from './launch-app.ts';
import { clickWayBack, readWindow, runInWindow } from './read-window.ts';
import { TYPED, typeIntoSpec } from './type-into-spec.ts';

const NAME = 'Half a bottle';

/** Types into the spec of a bottle, and leaves the form for a new one half filled. */
async function workInPage(home: Home, page: Page): Promise<void> {
  await typeIntoSpec(home, page);
  await expect.poll(() => home.list('bottles/web-agent/edits')).toHaveLength(1);
  const form = new NewBottlePage(page);
  await form.open();
  await form.name.fill(NAME);
  // Drafts are promised up to their last second.
  await page.waitForTimeout(1_000);
}

async function expectWorkIsBack(app: ElectronApplication): Promise<void> {
  await runInWindow(app, 'location.hash = "#/bottles/web-agent/spec"');
  await expect.poll(async () => (await readWindow(app)).text).toContain(TYPED);
  await runInWindow(app, 'location.hash = "#/new"');
  await expect.poll(async () => (await readWindow(app)).text).toContain(NAME);
}

test('a page that really crashes comes back with the spec and the new bottle that were being typed', async ({
  app,
  home,
  page,
}) => {
  await workInPage(home, page);

  await app.evaluate(({ webContents }) => {
    const contents = webContents.getAllWebContents()[0];
    contents?.debugger.attach();
    // It never answers: the process is gone.
    contents?.debugger.sendCommand('Page.crash').catch(() => undefined);
  });
  await expect.poll(async () => (await readWindow(app)).text).toContain('Its process crashed.');
  await clickWayBack(app);

  await expect.poll(async () => (await readWindow(app)).url).toContain('corkboard://app/index.html');
  await expectWorkIsBack(app);
});

test('a page that hangs is loaded again when the person says so, with what was being typed', async ({
  app,
  home,
  page,
}) => {
  await workInPage(home, page);
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async (...words: readonly unknown[]) => {
      const { buttons } = words.at(-1) as { buttons: string[] };
      return await Promise.resolve({ response: buttons.indexOf('Load again'), checkboxChecked: false });
    };
    const [window] = BrowserWindow.getAllWindows();
    void window?.webContents.executeJavaScript('for (;;);').catch(() => undefined);
    // Chromium says so after half a minute.
    setTimeout(() => window?.emit('unresponsive'), 300);
  });

  await expect.poll(async () => (await readWindow(app)).text).toContain('Bottles');
  await expectWorkIsBack(app);
});

const PAGE_FILES = join(import.meta.dirname, '..', '..', 'out', 'renderer');

function findFirstScript(): string {
  const [, address = ''] =
    /<script[^>]* src="\.?\/?([^"]+)"/.exec(readFileSync(join(PAGE_FILES, 'index.html'), 'utf8')) ?? [];
  return address;
}

for (const [which, find] of [
  ['its own file', () => 'index.html'],
  ['its script', findFirstScript],
] as const) {
  test(`a page that cannot be loaded because ${which} is gone says so, and comes back with the file`, async ({
    app,
    home,
    page,
  }) => {
    await workInPage(home, page);
    const path = join(PAGE_FILES, find());

    renameSync(path, `${path}.away`);
    try {
      await runInWindow(app, 'setTimeout(() => location.reload())');
      await expect.poll(async () => (await readWindow(app)).text).toContain('The page did not load');
    } finally {
      renameSync(`${path}.away`, path);
    }
    await clickWayBack(app);

    await expect.poll(async () => (await readWindow(app)).url).toContain('corkboard://app/index.html');
    await expectWorkIsBack(app);
  });
}
