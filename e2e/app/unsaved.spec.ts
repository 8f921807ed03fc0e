import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { BottlePage } from '../pages/bottle.ts';
import { Frame } from '../pages/frame.ts';
import { expect, test } from './fixtures.ts';
import { waitForEnd } from './launch-app.ts';
import { TYPED, typeIntoSpec } from './type-into-spec.ts';

async function openSpec(app: ElectronApplication): Promise<{ page: Page; bottle: BottlePage }> {
  const page = await app.firstWindow();
  await new Frame(page).waitUntilLive();
  const bottle = new BottlePage(page);
  await bottle.open('web-agent', 'spec');
  return { page, bottle };
}

for (const way of ['its window is closed', 'it is told to quit'] as const) {
  test(`what was typed up to the moment when ${way} is offered at the next start`, async ({ app, home, page }) => {
    await typeIntoSpec(home, page);

    const ended = waitForEnd(app.process());
    await app.evaluate(({ app: electron, BrowserWindow }, isClosed) => {
      if (isClosed) BrowserWindow.getAllWindows()[0]?.close();
      else electron.quit();
    }, way === 'its window is closed');
    expect((await ended).code).toBe(0);
    const again = await openSpec(await home.launch());

    await expect(again.page.getByText('Unsaved text is back.')).toBeVisible();
    await expect(again.bottle.editor).toContainText(TYPED);
    expect(home.read('bottles', 'web-agent', 'bottle.toml')).not.toContain(TYPED);
  });
}

test('asks before a window is closed whose text cannot be kept', async ({ app, home, page }) => {
  await page.getByText('No bottles yet').waitFor();
  expect(home.run('new', 'Web agent').code).toBe(0);
  // A file where the folder of unsaved text has to be.
  const edits = join(home.stateRoot, 'bottles', 'web-agent', 'edits');
  rmSync(edits, { recursive: true, force: true });
  writeFileSync(edits, '', { mode: 0o600 });
  const { bottle } = await openSpec(app);
  await bottle.editor.click();
  await page.keyboard.type(TYPED);
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const seen = globalThis as unknown as { asked: string[]; answer: number };
    [seen.asked, seen.answer] = [[], 0];
    dialog.showMessageBoxSync = (...words: readonly unknown[]) => {
      seen.asked.push((words.at(-1) as { message: string }).message);
      return seen.answer;
    };
    BrowserWindow.getAllWindows()[0]?.close();
  });

  const readAsked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(readAsked).toEqual(['What was typed last could not be kept on the disk.']);
  await expect(bottle.editor).toContainText(TYPED);

  const ended = waitForEnd(app.process());
  await app.evaluate(({ BrowserWindow }) => {
    (globalThis as unknown as { answer: number }).answer = 1;
    BrowserWindow.getAllWindows()[0]?.close();
  });
  expect((await ended).code).toBe(0);
});
