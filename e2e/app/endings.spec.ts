import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { specText } from '../desk/spec-text.ts';
import { BottleList } from '../pages/bottle-list.ts';
import { BottlePage } from '../pages/bottle.ts';
import { expect, test } from './fixtures.ts';
import { type Home, waitForEnd } from './launch-app.ts';

const MANY = 60;

function writeSpec(home: Home, slug: string, text: string): void {
  const path = join(home.stateRoot, 'bottles', slug, 'bottle.toml');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
}

/** Answers every question of the app with this button from now on, and keeps what was asked. */
async function answerWith(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const seen = globalThis as unknown as { asked?: string[] };
    seen.asked ??= [];
    dialog.showMessageBoxSync = (...words: readonly unknown[]) => {
      seen.asked?.push((words.at(-1) as { message: string }).message);
      return chosen;
    };
  }, button);
}

async function readAsked(app: ElectronApplication): Promise<readonly string[]> {
  return await app.evaluate(() => (globalThis as unknown as { asked?: string[] }).asked ?? []);
}

async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

/** Many bottles, and a run over all of them that has begun. */
async function beginRun(home: Home, page: Page): Promise<BottleList> {
  await page.getByText('No bottles yet').waitFor();
  for (let index = 0; index < MANY; index += 1) writeSpec(home, `b-${index}`, specText(`B ${index}`));
  const list = new BottleList(page);
  await expect(page.getByText(`${MANY} bottles`).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Choose all that are shown' }).focus();
  await page.keyboard.press('Space');
  await list.act('Prepare…');
  await list.dialog.getByRole('button', { name: `Write ${MANY} bottles` }).click();
  return list;
}

function readStates(home: Home): Record<string, number> {
  const { bottles } = JSON.parse(home.run('list', '--json').out) as { bottles: { state: string }[] };
  const counts: Record<string, number> = {};
  for (const { state } of bottles) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

test('a window that is closed on a run over many bottles asks, and goes on where it is told to', async ({
  app,
  home,
  page,
}) => {
  await answerWith(app, 0);
  const list = await beginRun(home, page);

  await closeWindow(app);

  await expect.poll(async () => (await readAsked(app)).length).toBe(1);
  expect((await readAsked(app))[0]).toMatch(/^\d+ bottles are still to be done\.$/);
  // Some take the subnet that another was reviewed with, which is then said and not written.
  await expect(list.dialog.getByRole('button', { name: 'Close' }).last()).toBeEnabled({ timeout: 60_000 });
  await expect(list.dialog.getByText('waits')).toHaveCount(0);
  expect(readStates(home)['prepared']).toBe(await list.dialog.getByText('Wrote 2 files').count());

  // Once nothing is under way nothing is asked.
  const ended = waitForEnd(app.process());
  await closeWindow(app);
  expect((await ended).code).toBe(0);
});

test('a run that is stopped by closing leaves every bottle whole, and the one under way is ended well', async ({
  app,
  home,
  page,
}) => {
  await answerWith(app, 1);
  await beginRun(home, page);

  const ended = waitForEnd(app.process());
  await closeWindow(app);

  expect((await ended).code).toBe(0);
  const states = readStates(home);
  expect(Object.keys(states).filter((state) => state !== 'prepared' && state !== 'never-prepared')).toEqual([]);
  expect(states['never-prepared']).toBeGreaterThan(0);
  expect(
    home
      .list('bottles')
      .flatMap((slug) => home.list(`bottles/${slug}`))
      .filter((name) => name.startsWith('stage.')),
  ).toEqual([]);
});

test('a signal asks nobody: a run is cut short, and the app ends', async ({ app, home, page }) => {
  await answerWith(app, 0);
  await beginRun(home, page);

  const ended = waitForEnd(app.process());
  app.process().kill('SIGTERM');

  expect((await ended).code).toBe(0);
  const states = readStates(home);
  expect(Object.keys(states).filter((state) => state !== 'prepared' && state !== 'never-prepared')).toEqual([]);
  await expect.poll(() => home.processes()).toEqual([]);
});

test('a signal asks nobody about text that cannot be kept either', async ({ app, home, page }) => {
  await page.getByText('No bottles yet').waitFor();
  expect(home.run('new', 'Web agent').code).toBe(0);
  const edits = join(home.stateRoot, 'bottles', 'web-agent', 'edits');
  rmSync(edits, { recursive: true, force: true });
  writeFileSync(edits, '', { mode: 0o600 });
  const bottle = new BottlePage(page);
  await bottle.open('web-agent', 'spec');
  await bottle.editor.click();
  await page.keyboard.type('# typed');
  await answerWith(app, 0);

  const ended = waitForEnd(app.process());
  app.process().kill('SIGHUP');

  expect((await ended).code).toBe(0);
});

test('an app with bottles quits within a second', async ({ home }) => {
  for (let index = 0; index < 5; index += 1) writeSpec(home, `b-${index}`, specText(`B ${index}`));
  const took: number[] = [];
  // The best of three: a machine that does other things as well is late now and then.
  for (let count = 0; count < 3; count += 1) {
    const app = await home.launch();
    const page = await app.firstWindow();
    await expect(page.getByRole('row', { name: /B 4/ })).toBeVisible();
    const ended = waitForEnd(app.process());
    const from = performance.now();
    await app.evaluate(({ app: electron }) => {
      setImmediate(() => electron.quit());
    });
    expect((await ended).code).toBe(0);
    took.push(Math.round(performance.now() - from));
  }
  test.info().annotations.push({ type: 'quit took, in ms', description: took.join(', ') });
  expect(Math.min(...took), `quit took ${took.join(', ')} ms`).toBeLessThanOrEqual(1_000);
});
