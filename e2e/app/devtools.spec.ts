import type { MenuItem } from 'electron';
import { expect, test } from './fixtures.ts';

// A key that a test presses through a debugger never comes to the menu, so it is the menu that is read.
test('has nothing in its menu, shown or hidden, that looks into the page or loads it again', async ({ app, page }) => {
  expect(page.url()).toContain('corkboard://');

  const roles = await app.evaluate(({ Menu }) => {
    const list = (items: readonly MenuItem[]): string[] =>
      items.flatMap((item) => [String(item.role).toLowerCase(), ...list(item.submenu?.items ?? [])]);
    return list(Menu.getApplicationMenu()?.items ?? []);
  });

  expect(roles).toContain('zoomin');
  expect(roles.filter((role) => /devtools|reload/.test(role))).toEqual([]);
});

test('opens no DevTools even when the main process asks for them', async ({ app, page }) => {
  expect(page.url()).toContain('corkboard://');

  const opened = await app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    contents?.openDevTools({ mode: 'detach' });
    contents?.inspectElement(10, 10);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return [contents?.isDevToolsOpened(), webContents.getAllWebContents().length];
  });

  expect(opened).toEqual([false, 1]);
});
