import { expect, test } from './fixtures.ts';
import { PAGE_ADDRESS } from './packed-app.ts';

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
