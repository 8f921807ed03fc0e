import type { ElectronApplication } from '@playwright/test';

/** What the window shows, read past Playwright, whose page does not come back from a crash. */
export async function readWindow(app: ElectronApplication): Promise<{ url: string; text: string }> {
  return await app.evaluate(async ({ webContents }) => {
    const contents = webContents.getAllWebContents()[0];
    // A page that is gone never answers.
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 500));
    const text: unknown = await Promise.race([contents?.executeJavaScript('document.body.innerText'), late]);
    return { url: contents?.getURL() ?? '', text: String(text) };
  });
}

/** Runs a script in the page that the window shows, as a person's act. */
export async function runInWindow(app: ElectronApplication, script: string): Promise<unknown> {
  return await app.evaluate(
    ({ webContents }, text) => webContents.getAllWebContents()[0]?.executeJavaScript(text, true) as unknown,
    script,
  );
}

/** Clicks the way back that a page without script offers. */
export async function clickWayBack(app: ElectronApplication): Promise<void> {
  await runInWindow(app, 'document.querySelector("a").click()');
}
