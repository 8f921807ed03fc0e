import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixtures.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Has the app believe in these screens, the first of them the main one, and tells it of the change as the system does. */
async function setScreens(app: ElectronApplication, change: string, ...areas: readonly Area[]): Promise<void> {
  await app.evaluate(
    ({ screen }, { change: event, areas: known }) => {
      const displays = known.map((area) => ({ ...screen.getPrimaryDisplay(), bounds: area, workArea: area }));
      screen.getAllDisplays = () => displays;
      screen.getPrimaryDisplay = () => displays[0] ?? screen.getDisplayMatching({ x: 0, y: 0, width: 1, height: 1 });
      screen.emit(event, {}, displays[0], ['bounds']);
    },
    { change, areas },
  );
}

async function readBounds(app: ElectronApplication): Promise<Area | undefined> {
  return await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

const main = { x: 0, y: 0, width: 1000, height: 700 };
const second = { x: 1000, y: 0, width: 900, height: 700 };

test('a window comes back when the screen that it is on goes away', async ({ app, page }) => {
  expect(page.url()).toContain('corkboard://');
  await setScreens(app, 'display-added', main, second);
  const bounds = { x: 1100, y: 60, width: 700, height: 500 };
  await app.evaluate(({ BrowserWindow }, kept) => BrowserWindow.getAllWindows()[0]?.setBounds(kept), bounds);
  expect(await readBounds(app)).toEqual(bounds);

  await setScreens(app, 'display-removed', main);

  await expect.poll(() => readBounds(app)).toEqual({ x: 150, y: 100, width: 700, height: 500 });
});

test('a window fits again when its screen shrinks or is scaled', async ({ app, page }) => {
  expect(page.url()).toContain('corkboard://');
  await setScreens(app, 'display-added', main);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 10, width: 980, height: 680 }),
  );

  await setScreens(app, 'display-metrics-changed', { x: 0, y: 0, width: 800, height: 560 });

  await expect.poll(() => readBounds(app)).toEqual({ x: 0, y: 0, width: 800, height: 560 });
});

test('a minimised window comes back in sight when it is shown again', async ({ app, page }) => {
  expect(page.url()).toContain('corkboard://');
  await setScreens(app, 'display-added', main, second);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 1100, y: 60, width: 700, height: 500 });
    // Without a window manager nothing is minimised; the window only says so.
    if (window !== undefined) window.isMinimized = () => true;
  });
  await setScreens(app, 'display-removed', main);
  await app.evaluate(async ({ BrowserWindow }) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    const [window] = BrowserWindow.getAllWindows();
    if (window?.getBounds().x !== 1100) throw new Error('it was moved while it was minimised');
    window.isMinimized = () => false;
    window.emit('restore');
  });

  await expect.poll(() => readBounds(app)).toEqual({ x: 150, y: 100, width: 700, height: 500 });
});
