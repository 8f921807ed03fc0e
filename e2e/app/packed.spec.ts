import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { Frame } from '../pages/frame.ts';
import { expect, test } from './fixtures.ts';
import { waitForEnd } from './launch-app.ts';

const CHECKOUT = resolve(import.meta.dirname, '..', '..');
const output = mkdtempSync(join(tmpdir(), 'corkboard-packed-'));
const unpacked = join(output, 'linux-unpacked');
const binary = join(unpacked, 'corkboard');

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'packs for Linux');

test.beforeAll(() => {
  test.setTimeout(240_000);
  const words = ['scripts/dist.mjs', '--linux', 'dir', `--config.directories.output=${output}`];
  const packed = spawnSync(process.execPath, words, {
    cwd: CHECKOUT,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: process.env['CORKBOARD_TEST_ELECTRON'] },
  });
  expect(packed.status, `${packed.stdout}${packed.stderr}`).toBe(0);
});

test.afterAll(() => {
  rmSync(output, { recursive: true, force: true });
});

/** Where a debugger may look into it; the packed app allows that for its page alone, never for its main process. */
async function findDebugger(child: ChildProcess): Promise<string> {
  let said = '';
  return await new Promise((found, failed) => {
    child.stderr?.on('data', (part) => {
      said += String(part);
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) found(address);
    });
    child.once('exit', (code) => failed(new Error(`the packed app ended with ${code}: ${said}`)));
  });
}

test('the packed app opens as an ordinary user with its sandbox on, and has its examples', async ({ home }) => {
  const child = spawn(binary, ['--remote-debugging-port=0'], { env: home.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = waitForEnd(child);
  try {
    const browser = await chromium.connectOverCDP(await findDebugger(child), { noDefaults: true });
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the packed app has no page');
    await new Frame(page).waitUntilLive();

    await page.getByRole('button', { name: 'Try an example' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Web agent' })).toBeVisible();
    expect(home.list('bottles')).toEqual(['web-agent']);
    expect(home.processes().join('\n')).not.toContain('--no-sandbox');

    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, signal: null });
  } finally {
    child.kill('SIGKILL');
  }
});

test('the packed app is no Node and takes no inspector', ({ home }) => {
  const env = { ...home.env, DISPLAY: '', WAYLAND_DISPLAY: '' };

  const asNode = spawnSync(binary, ['-p', '"ran as Node"'], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 20_000,
  });
  const inspected = spawnSync(binary, ['--inspect=0'], { env, timeout: 20_000 });

  expect(asNode.stdout.toString()).not.toContain('ran as Node');
  expect(inspected.stderr.toString()).not.toContain('Debugger listening');
});

test('the package holds the bundles and the examples, and no library', () => {
  expect(readdirSync(join(unpacked, 'resources')).sort()).toEqual(['app.asar', 'examples', 'icon.png']);
});
