import { expect, test } from './fixtures.ts';
import { PAGE_ADDRESS } from './packed-app.ts';

const KEYS = ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'Control+U', 'Alt+Meta+I', 'Shift+F7'];

test('no key opens DevTools', async ({ shared, page }) => {
  for (const key of KEYS) await page.keyboard.press(key);
  await new Promise((resolve) => setTimeout(resolve, 500));

  expect(await shared.targets()).toEqual([`page ${PAGE_ADDRESS}`]);
});

test('no key loads the page again, so that nothing typed is lost by it', async ({ page }) => {
  await page.evaluate(() => Object.assign(window, { wasHere: true }));

  for (const key of ['F5', 'Control+R', 'Control+Shift+R', 'Control+F5']) await page.keyboard.press(key);
  await new Promise((resolve) => setTimeout(resolve, 500));

  expect(await page.evaluate(() => 'wasHere' in window)).toBe(true);
});

test('whoever looks into the page through the door can still open no other one', async ({ shared, page }) => {
  expect(page.url()).toContain(PAGE_ADDRESS);
  const session = await shared.browser.newBrowserCDPSession();

  for (const url of [
    'https://127.0.0.1:1/',
    'file:///etc/hostname',
    'devtools://devtools/bundled/inspector.html',
    PAGE_ADDRESS,
  ])
    await session.send('Target.createTarget', { url }).catch(() => undefined);

  await session.detach();
  expect(await shared.targets()).toEqual([`page ${PAGE_ADDRESS}`]);
});

test('the page finds nothing of Node or of Electron', async ({ page }) => {
  const found = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      'electron',
      'ipcRenderer',
      '__dirname',
    ];
    return names.filter((name) => name in window);
  });

  expect(found).toEqual([]);
});
