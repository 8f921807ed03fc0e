import { expect, test } from './fixtures.ts';
import { clickWayBack, readWindow } from './read-window.ts';

test('says that the page crashed, and loads it again', async ({ app, home, page }) => {
  expect(page.url()).toContain('corkboard://');

  await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());

  await expect.poll(async () => (await readWindow(app)).text).toContain('The page stopped working');
  expect(home.read('logs', 'app.log')).toContain('"event":"page-gone"');
  await clickWayBack(app);
  await expect.poll(async () => (await readWindow(app)).text).toContain('Bottles');
  expect((await readWindow(app)).url).toMatch(/^corkboard:\/\/app\/index\.html/);
});

test('says that a killed page was ended by another program', async ({ app, page }) => {
  expect(page.url()).toContain('corkboard://');
  const [pid] = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );

  process.kill(pid ?? 0, 'SIGKILL');

  await expect.poll(async () => (await readWindow(app)).text).toContain('Another program ended its process.');
});

test('says that a file of the page cannot be read, and loads it again', async ({ app, page, home }) => {
  expect(page.url()).toContain('corkboard://');
  await app.evaluate(async ({ session, webContents }) => {
    const { protocol } = session.defaultSession;
    protocol.unhandle('corkboard');
    protocol.handle('corkboard', ({ url }) =>
      url.includes('/still/') ? new Response('<p>The page did not load</p>') : Response.error(),
    );
    await webContents
      .getAllWebContents()[0]
      ?.loadURL('corkboard://app/index.html')
      .catch(() => undefined);
  });

  await expect.poll(async () => (await readWindow(app)).url).toBe('corkboard://app/still/not-loaded');
  expect(home.read('logs', 'app.log')).toContain('"event":"page-not-loaded"');
});

test('says that it was started without the sandbox', async ({ home }) => {
  const app = await home.launch({ hasSandbox: false });
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toContain('(without its sandbox)');
});
