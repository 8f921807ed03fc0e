import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Home, waitForEnd } from './launch-app.ts';

test('a second start on the same state root ends and brings the first window to the front', async ({
  app,
  home,
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  const second = await waitForEnd(home.spawnApp());

  expect(page.url()).toContain('corkboard://');
  expect(second.code).toBe(0);
  expect(second.errors).toContain(`Corkboard is open already for ${home.stateRoot}; its window comes to the front.`);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())))
    .toEqual([true]);
});

test('a start on another state root opens a window of its own', async ({ app, page }) => {
  const other = new Home();
  try {
    const second = await other.launch();

    expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(page.url()).toContain('corkboard://');
  } finally {
    await other.end();
  }
});

test('opens where it was when it was closed', async ({ home }) => {
  const bounds = { x: 40, y: 60, width: 900, height: 620 };
  const first = await home.launch();
  await first.evaluate(({ BrowserWindow }, kept) => BrowserWindow.getAllWindows()[0]?.setBounds(kept), bounds);
  await first.close();

  const second = await home.launch();

  expect(JSON.parse(home.read('electron', 'window.json'))).toMatchObject({ version: 1, bounds, isMaximised: false });
  expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(bounds);
});

test('brings a window back that would open off the screens', async ({ home }) => {
  mkdirSync(join(home.stateRoot, 'electron'), { recursive: true, mode: 0o700 });
  const kept = { version: 1, bounds: { x: 9000, y: 9000, width: 700, height: 500 }, isMaximised: false };
  const memory = { ...kept, backgrounds: { light: '#FBF9F7', dark: '#181513' } };
  writeFileSync(join(home.stateRoot, 'electron', 'window.json'), JSON.stringify(memory), { mode: 0o600 });

  const app = await home.launch();

  const { bounds, area } = await app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 },
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(bounds).toMatchObject({ width: 700, height: 500 });
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.width);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.height);
});

test('leaves no process behind when its window is closed', async ({ app, home, page }) => {
  const child = app.process();
  expect(page.url()).toContain('corkboard://');
  expect(home.processes().length).toBeGreaterThan(0);

  const ended = waitForEnd(child);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

  expect((await ended).code).toBe(0);
  await expect.poll(() => home.processes()).toEqual([]);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`leaves no process behind at ${signal}, and keeps the window's state`, async ({ home }) => {
    const child = home.spawnApp();
    const ended = waitForEnd(child);
    // By then the page is there, and programs were asked something, which listens to signals while it lasts.
    await expect.poll(() => existsSync(join(home.stateRoot, 'cache', 'tools.json'))).toBe(true);

    child.kill(signal);

    expect((await ended).code).toBe(0);
    await expect.poll(() => home.processes()).toEqual([]);
    expect(JSON.parse(home.read('electron', 'window.json'))).toMatchObject({ version: 1 });
  });
}

test('opens on a state root that others can read, says so, and writes nothing there', async ({ home }) => {
  mkdirSync(home.stateRoot, { mode: 0o755 });
  chmodSync(home.stateRoot, 0o755);

  const app = await home.launch();

  const userData = await app.evaluate(({ app: electron }) => electron.getPath('userData'));
  expect(userData.startsWith(home.stateRoot)).toBe(false);
  expect(home.list('.')).toEqual(['logs']);
});

test('says what is wrong with a state root that is no path, and does not start', async ({ home }) => {
  home.stateRoot = 'somewhere';

  const { code, errors } = await waitForEnd(home.spawnApp());

  expect(code).toBe(1);
  expect(errors).toContain('CORKBOARD_HOME is "somewhere", which is no absolute path.');
});

test('opens in the colour that the page had, so that nothing flashes', async ({ home }) => {
  mkdirSync(home.stateRoot, { mode: 0o700 });
  writeFileSync(join(home.stateRoot, 'settings.toml'), '[page]\ntheme = "dark"\n', { mode: 0o600 });
  const first = await home.launch();
  await expect.poll(() => readColor(first)).toContain('181513');
  await first.close();

  const second = await home.launch();

  const color = await readColor(second);
  expect(JSON.parse(home.read('electron', 'window.json'))).toMatchObject({ backgrounds: { light: '#181513' } });
  expect(color).toContain('181513');
});

async function readColor(app: ElectronApplication): Promise<string> {
  const color = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor());
  return color?.toUpperCase() ?? '';
}
