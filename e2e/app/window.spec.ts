import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

test('opens one visible window on our page', async ({ app, page }) => {
  const shown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ isVisible: window.isVisible(), title: window.getTitle() })),
  );

  expect(shown).toEqual([{ isVisible: true, title: expect.stringContaining('Corkboard') }]);
  expect(page.url()).toMatch(/^corkboard:\/\/app\/index\.html(#|$)/);
});

test('runs the page in the sandbox of Chromium', async ({ app, page }) => {
  const pids = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );

  expect(page.url()).toContain('corkboard://');
  expect(pids).toHaveLength(1);
  // 2 is a filter on its system calls; without the sandbox it is 0.
  expect(readFileSync(`/proc/${pids[0]}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  expect(readFileSync(`/proc/${pids[0]}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
});

test('hands the page nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'electron', 'ipcRenderer'];
    return names.filter((name) => name in window);
  });

  expect(found).toEqual([]);
});

test('adds no name to the window of the page', async ({ page }) => {
  const added = await page.evaluate(() => {
    const blank = document.createElement('iframe');
    document.body.append(blank);
    const usual = new Set(Object.getOwnPropertyNames(blank.contentWindow ?? {}));
    blank.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name));
  });

  // Indexed access to frames is the page's own; playwright names its own.
  expect(added.filter((name) => !/^(\d+|__playwright.*|__pw.*)$/.test(name))).toEqual([]);
});

test('writes all of its own data privately, below the state root', async ({ app, home, page }) => {
  const userData = await app.evaluate(({ app: electron }) => electron.getPath('userData'));

  expect(page.url()).toContain('corkboard://');
  expect(userData).toBe(`${home.stateRoot}/electron`);
  expect(home.openPlaces()).toEqual([]);
});

test('answers only the port of the page that is open', async ({ app, page, frame }) => {
  await app.evaluate(({ MessageChannelMain }) => {
    const counts = globalThis as unknown as { closedPorts: number };
    counts.closedPorts = 0;
    const prototype = Object.getPrototypeOf(new MessageChannelMain().port1) as { close: () => void };
    const { close } = prototype;
    prototype.close = function (this: unknown) {
      counts.closedPorts += 1;
      close.call(this);
    };
  });

  for (let round = 0; round < 5; round += 1) {
    await page.reload();
    await frame.waitUntilLive();
  }

  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { closedPorts: number }).closedPorts)).toBe(5);
});

test('has no item in its menu that loads the page again or looks into it', async ({ app, page }) => {
  const roles = await app.evaluate(({ Menu }) => {
    const collect = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap(({ role, submenu }) => [role ?? '', ...collect(submenu)]);
    return collect(Menu.getApplicationMenu());
  });

  expect(page.url()).toContain('corkboard://');
  expect(roles).toContain('copy');
  expect(roles.filter((role) => /reload|devtools/i.test(role))).toEqual([]);
});
