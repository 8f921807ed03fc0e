import { readAll, takeFixture } from '../desk/take-fixture.ts';
import { BottlePage } from '../pages/bottle.ts';
import { Frame } from '../pages/frame.ts';
import { expect, test } from './fixtures.ts';
import { waitForEnd } from './launch-app.ts';

test('a state folder that an older version used for long is opened as it was left', async ({ home }) => {
  takeFixture('state-1-long', home.stateRoot);
  const before = readAll(home.stateRoot);

  const app = await home.launch();
  const page = await app.firstWindow();
  await new Frame(page).waitUntilLive();

  await expect(page.getByRole('row', { name: /Long lived/ })).toContainText(/drifted/i);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({
    x: 30,
    y: 40,
    width: 900,
    height: 620,
  });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toContain('dark');
  const bottle = new BottlePage(page);
  await bottle.open('long-lived', 'spec');
  await expect(page.getByText('Unsaved text is back.')).toBeVisible();
  await expect(bottle.editor).toContainText('# typed and not saved');
  const ended = waitForEnd(app.process());
  await app.evaluate(({ app: electron }) => electron.quit());
  expect((await ended).code).toBe(0);
  const { './electron/window.json': _, ...after } = readAll(home.stateRoot);
  const edits = /\/edits\//;
  // The text that came back belongs to this page from then on.
  const plain = Object.fromEntries(Object.entries(after).filter(([path]) => !edits.test(path)));
  for (const [path, text] of Object.entries(before)) {
    if (!edits.test(path) && path !== './electron/window.json') expect(plain[path], path).toBe(text);
  }
  expect(Object.entries(after).some(([path, text]) => edits.test(path) && text.includes('typed and not saved'))).toBe(
    true,
  );
});

test('a state folder that a later version left behind is shown, said to be newer, and not touched', async ({
  home,
}) => {
  takeFixture('state-later', home.stateRoot);
  const before = readAll(home.stateRoot);

  const app = await home.launch();
  const page = await app.firstWindow();
  const frame = new Frame(page);
  await frame.waitUntilLive();

  await expect(page.getByRole('row', { name: /later/i })).toContainText(/newer Corkboard/);
  await expect(page.getByRole('row', { name: /Plain/ })).toBeVisible();
  await frame.navigation.getByRole('link', { name: /Settings/ }).click();
  await expect(frame.main).toContainText(/newer version of Corkboard/);
  await new BottlePage(page).open('plain', 'overview');
  await expect(page.getByRole('heading', { level: 1, name: 'Plain' })).toBeVisible();
  const ended = waitForEnd(app.process());
  await app.evaluate(({ app: electron }) => electron.quit());

  expect((await ended).code).toBe(0);
  expect(readAll(home.stateRoot)).toEqual(before);
});
