import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test('saves one thing at a time, so that no page covers the screen with questions', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    const seen = globalThis as unknown as { prevented: boolean[] };
    seen.prevented = [];
    session.defaultSession.on('will-download', (event, item) => {
      seen.prevented.push(event.defaultPrevented);
      // Nobody has answered yet.
      item.pause();
    });
  });

  await page.evaluate(() => {
    for (let count = 0; count < 5; count += 1) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([`made by the page ${count}`]));
      link.download = 'x.txt';
      document.body.append(link);
      link.click();
    }
  });

  const seen = (): Promise<boolean[]> =>
    app.evaluate(() => (globalThis as unknown as { prevented: boolean[] }).prevented);
  await expect.poll(async () => (await seen()).length).toBeGreaterThan(1);
  expect((await seen()).filter((isPrevented) => !isPrevented)).toHaveLength(1);
});

test('has no dialog of its own, no WebGL, and nothing of Electron or Node', async ({ page }) => {
  const outcome = await page.evaluate(() => ({
    confirmed: window.confirm('?'),
    webgl: document.createElement('canvas').getContext('webgl'),
    bridges: Object.keys(window).filter((name) => /electron|require|process|ipc|node/i.test(name)),
    node: [typeof (window as any).require, typeof (window as any).process, typeof (window as any).module],
  }));

  expect(outcome).toEqual({
    confirmed: false,
    webgl: null,
    bridges: [],
    node: ['undefined', 'undefined', 'undefined'],
  });
});

test('downloads nothing but what the page itself made, to where the person says', async ({ app, page, home }) => {
  const saved = join(home.folder, 'saved.txt');
  await app.evaluate(({ session }, path) => {
    const seen = globalThis as unknown as { downloads: string[] };
    seen.downloads = [];
    session.defaultSession.on('will-download', (event, item) => {
      if (event.defaultPrevented) seen.downloads.push('prevented');
      // Stands for the person's answer to the dialog that Electron shows where no path is set.
      else item.setSavePath(path);
      item.once('done', (_done, state) => seen.downloads.push(state));
    });
  }, saved);
  const click = (href: string | null): Promise<void> =>
    page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address ?? URL.createObjectURL(new Blob(['made by the page']));
      link.download = 'x.txt';
      document.body.append(link);
      link.click();
    }, href);
  const seen = (): Promise<string[]> =>
    app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads);

  await click('data:text/plain,elsewhere');
  await expect.poll(seen).toContain('prevented');
  await click(null);

  await expect.poll(seen).toContain('completed');
  expect(readFileSync(saved, 'utf8')).toBe('made by the page');
});
