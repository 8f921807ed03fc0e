import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { Frame } from '../pages/frame.ts';
import { expect, test } from './fixtures.ts';
import type { Home } from './launch-app.ts';

/** Starts the app with an environment of the test's own, as little of it as Electron itself needs. */
async function launchBare(
  home: Home,
  env: Readonly<Record<string, string>>,
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await home.launch({ env: { ...reachOfDisplay(), ...env } });
  const page = await app.firstWindow();
  await new Frame(page).waitUntilLive();
  return { app, page };
}

function reachOfDisplay(): Record<string, string> {
  const names = ['DISPLAY', 'XAUTHORITY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

async function openPreflight(page: Page): Promise<Locator> {
  await new Frame(page).navigation.getByRole('link', { name: /Preflight/ }).click();
  return page.getByRole('main');
}

test('starts without any program on an empty PATH, says which are missing and where to get them', async ({ home }) => {
  const { page } = await launchBare(home, { HOME: home.folder, CORKBOARD_HOME: home.stateRoot, PATH: '' });

  await expect(page.getByText('No bottles yet')).toBeVisible();
  const preflight = await openPreflight(page);
  for (const tool of ['smolvm', 'gvproxy']) {
    await expect(preflight.getByRole('article').filter({ hasText: tool }).first()).toContainText(/missing/i);
  }
  await new Frame(page).navigation.getByRole('link', { name: /Bottles/ }).click();
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('starts without HOME and without any place named, on the home folder that the system knows', async ({ home }) => {
  const { app } = await launchBare(home, { CORKBOARD_HOME: home.stateRoot });

  expect(await app.evaluate(({ app: electron }) => electron.getPath('userData'))).toBe(`${home.stateRoot}/electron`);
});

test('starts where the home folder can only be read, says so, and writes nothing', async ({ home }) => {
  const folder = join(home.folder, 'closed');
  mkdirSync(folder);
  chmodSync(folder, 0o500);

  const { page } = await launchBare(home, { HOME: folder });

  const preflight = await openPreflight(page);
  await expect(preflight).toContainText(folder);
  await expect(preflight).toContainText(/cannot be written by this user/);
  expect(existsSync(join(folder, '.local'))).toBe(false);
  chmodSync(folder, 0o700);
});

test('starts on a state root whose disk is not there, says so, and makes nothing in its place', async ({ home }) => {
  const mount = join(home.folder, 'mnt');
  mkdirSync(mount);
  chmodSync(mount, 0o500);
  home.stateRoot = join(mount, 'disk', 'corkboard');

  const { page } = await launchBare(home, { HOME: home.folder, CORKBOARD_HOME: home.stateRoot });

  const preflight = await openPreflight(page);
  await expect(preflight).toContainText(/cannot be written by this user/);
  expect(existsSync(join(mount, 'disk'))).toBe(false);
  chmodSync(mount, 0o700);
});

test('starts on a state root that is a file, and says so', async ({ home }) => {
  writeFileSync(home.stateRoot, 'mine', { mode: 0o600 });

  const { page } = await launchBare(home, { HOME: home.folder, CORKBOARD_HOME: home.stateRoot });

  await expect(page.getByRole('alert').filter({ hasText: 'The state root cannot be used as it is.' })).toContainText(
    `${home.stateRoot} is not a folder`,
  );
});
