import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expectAccessible } from '../pages/accessible.ts';
import { walkWholeJourney } from '../pages/whole-journey.ts';
import { expect, test } from './fixtures.ts';

/** Answers the native dialog in place of a person, with a folder; the path is told when the file lies there whole. */
async function takeDownload(app: ElectronApplication, folder: string, save: () => Promise<void>): Promise<string> {
  const saved = app.evaluate(
    ({ BrowserWindow }, into) =>
      new Promise<string>((resolve, reject) => {
        BrowserWindow.getAllWindows()[0]?.webContents.session.once('will-download', (event, item) => {
          if (event.defaultPrevented) reject(new Error(`The download of ${item.getURL()} was refused.`));
          const path = `${into}/${item.getFilename()}`;
          item.setSavePath(path);
          item.once('done', (_, state) => {
            if (state === 'completed') resolve(path);
            else reject(new Error(`The download ended ${state}.`));
          });
        });
      }),
    folder,
  );
  // Calls are carried out in order: the answer is in place when this one ends.
  await app.evaluate(() => undefined);
  await save();
  return await saved;
}

test('from the first start to an exported review, by keyboard alone', async ({ app, page, home }) => {
  // Axe looks at every screen on the way.
  test.slow();
  await walkWholeJourney({
    page,
    stateRoot: home.stateRoot,
    cli: (words) => {
      const { code, out, errors } = home.run(...words);
      expect(code, errors).toBe(0);
      return out;
    },
    expectAccessible: (each) => expectAccessible(each, { isOnlyPage: true }),
    takeFile: async (save) => {
      const path = await takeDownload(app, home.folder, save);
      return { fileName: basename(path), text: readFileSync(path, 'utf8') };
    },
  });
});
