import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { specText } from '../desk/spec-text.ts';
import { Frame } from '../pages/frame.ts';
import { expect, test } from './fixtures.ts';
import { type Home, waitForEnd } from './launch-app.ts';

function sheetOf(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Import a bottle' });
}

/** A spec that asks for one power: a folder of the host. */
function mightySpec(home: Home, name: string): string {
  const shared = join(home.folder, 'shared');
  mkdirSync(shared, { recursive: true });
  return specText(name, '', '[[mounts]]', `host = "${shared}"`, 'guest = "/workspace"', 'mode = "read-only"');
}

function write(home: Home, name: string, content: string | Uint8Array): string {
  const path = join(home.folder, name);
  writeFileSync(path, content);
  return path;
}

/** Has the system ask the app to open files, as a second start does. */
async function open(app: ElectronApplication, ...files: readonly string[]): Promise<void> {
  await app.evaluate(({ app: electron }, named) => {
    electron.emit('second-instance', {}, [], '/', { files: named });
  }, files);
}

test('a file that the app is started with is shown with its powers, and taken in when they are accepted', async ({
  home,
}) => {
  const path = write(home, 'bottle.toml', mightySpec(home, 'From afar'));

  const app = await home.launch({ words: [path, '--yes', '--not-an-option'] });
  const page = await app.firstWindow();
  const sheet = sheetOf(page);

  await expect(sheet).toContainText(`From ${path}`);
  await expect(sheet).toContainText('This spec asks for 1 power over this host');
  expect(home.run('list', '--json').out).toContain('"bottles": []');
  await sheet.getByRole('button', { name: 'Accept 1 power and import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'From afar' })).toBeVisible();
  await expect(sheet).toBeHidden();
});

test('a second start hands its file to the window that is open, and its options are nothing', async ({
  app,
  home,
  page,
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  write(home, '--help', specText('Named like an option'));

  const second = await waitForEnd(
    home.spawnApp([
      '--no-such-switch',
      write(home, 'other.toml', specText('Other')),
      '--',
      join(home.folder, '--help'),
    ]),
  );

  expect(second).toMatchObject({ code: 0, out: '' });
  expect(second.errors).toContain('its window comes to the front and shows what was opened');
  await expect(sheetOf(page)).toContainText('other.toml');
  await expect(sheetOf(page)).toContainText('It becomes other.');
  await expect(sheetOf(page)).toContainText('1 more file was opened');
  await sheetOf(page).getByRole('button', { name: 'Import bottle' }).click();
  await expect(sheetOf(page)).toContainText('--help');
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
  ).toEqual([true]);
  await sheetOf(page).getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => home.list('bottles')).toEqual(['other']);
});

test('a file that macOS asks to open is shown, also in a window that has to be opened for it', async ({
  app,
  home,
  page,
}) => {
  const path = write(home, 'mac.toml', specText('Mac'));

  const isPrevented = await app.evaluate(({ app: electron }, file) => {
    let prevented = false;
    electron.emit('open-file', { preventDefault: () => (prevented = true) }, file);
    return prevented;
  }, path);

  expect(isPrevented).toBe(true);
  await expect(sheetOf(page)).toContainText('It becomes mac.');
});

test('what is no spec that can be read is refused in a sentence, and nothing is waited for', async ({
  app,
  home,
  page,
}) => {
  const folder = join(home.folder, 'folder.toml');
  mkdirSync(folder);
  const link = join(home.folder, 'link.toml');
  symlinkSync('/etc/passwd', link);
  const pipe = join(home.folder, 'pipe.toml');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const cases: readonly (readonly [string, string])[] = [
    [folder, `${folder} is a folder. Open the bottle.toml in it.`],
    [link, `${link} is a link to /etc/passwd. Open that file itself.`],
    [pipe, `${pipe} is no regular file, so it is not read.`],
    ['/dev/zero', '/dev/zero is no regular file, so it is not read.'],
    [write(home, 'big.toml', 'a'.repeat(5_000_000)), 'is too big: a spec has 256 kB at most.'],
    [join(home.folder, 'none.toml'), 'none.toml does not exist.'],
    [write(home, 'latin.toml', new Uint8Array([0x23, 0xe9])), 'is no UTF-8 text.'],
    [join(home.folder, 'a\nb\u202Etxt.toml'), 'a\\nb\\u{202e}txt.toml does not exist.'],
  ];

  for (const [path, sentence] of cases) {
    await open(app, path);
    await expect(sheetOf(page).getByRole('alert')).toContainText(sentence);
    await sheetOf(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(sheetOf(page)).toBeHidden();
  }
  await open(app, write(home, 'broken.toml', 'version = 1\nname = "x"\nmischief = true\n'));
  await expect(sheetOf(page)).toContainText(/The spec has \d+ problems/);
  expect(home.run('list', '--json').out).toContain('"bottles": []');
});

test('ten files at once come up one after the other, and more are left out, said', async ({ app, home, page }) => {
  const paths = Array.from({ length: 12 }, (_, index) => write(home, `${index}.toml`, specText(`Bottle ${index}`)));

  await open(app, ...paths);

  await expect(sheetOf(page)).toContainText('0.toml');
  await expect(sheetOf(page)).toContainText('more files were opened and come up when this one is done');
  for (let index = 0; index < 10; index += 1) {
    await expect(sheetOf(page)).toContainText(`It becomes bottle-${index}.`);
    await sheetOf(page).getByRole('button', { name: 'Import bottle' }).click();
  }
  await expect(sheetOf(page).getByRole('alert')).toContainText('2 more files were opened and are left out: 10 wait');
  expect(home.list('bottles')).toHaveLength(10);
});

test('what a person is in the middle of is not pushed away by a file', async ({ app, home, page }) => {
  await page.getByText('No bottles yet').waitFor();
  await new Frame(page).waitUntilLive();
  await page.getByRole('button', { name: 'Import' }).click();
  await sheetOf(page).getByRole('textbox', { name: 'Spec' }).fill('# half a thought');

  await open(app, write(home, 'late.toml', specText('Late')));

  await expect(sheetOf(page)).toContainText('1 more file was opened');
  await expect(sheetOf(page).getByRole('textbox', { name: 'Spec' })).toHaveValue('# half a thought');
  await sheetOf(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(sheetOf(page)).toContainText('It becomes late.');
});

test('a file that is opened while the page is gone waits until it is back', async ({ app, home, page }) => {
  expect(page.url()).toContain('corkboard://');
  const read = async (script: string): Promise<string> =>
    await app.evaluate(async ({ webContents }, text) => {
      const late = new Promise((resolve) => setTimeout(() => resolve('no answer'), 500));
      return String(await Promise.race([webContents.getAllWebContents()[0]?.executeJavaScript(text, true), late]));
    }, script);
  await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer());
  await expect.poll(() => read('document.body.innerText')).toContain('The page stopped working');

  await open(app, write(home, 'waits.toml', specText('Waits')));
  await read('document.querySelector("a").click()');

  await expect.poll(() => read('document.body.innerText')).toContain('It becomes waits.');
});

test('a second start with more words than a message holds is refused, and the first one goes on', async ({
  app,
  home,
  page,
}) => {
  const second = await waitForEnd(
    home.spawnApp(Array.from({ length: 900 }, (_, index) => `/tmp/${'x'.repeat(90)}${index}`)),
  );

  expect(second.code).toBe(1);
  expect(second.errors).toContain('Corkboard was started with too many words');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(page.getByText('No bottles yet')).toBeVisible();
});
