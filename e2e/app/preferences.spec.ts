import { expect, test } from './fixtures.ts';

test('opens its page with every preference as the checklist of Electron wants it', async ({ app, page }) => {
  expect(page.url()).toContain('corkboard://');

  const preferences = await app.evaluate(
    ({ webContents }) => (webContents.getAllWebContents()[0] as any).getLastWebPreferences() as Record<string, unknown>,
  );

  // Those that Electron tells of; the others are seen by what they do.
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
});
