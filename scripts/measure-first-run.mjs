// `node scripts/measure-first-run.mjs`: counts the clicks and seconds from a fresh start (an empty state root, the host not
// running) to a written, reviewed bottle, in Chromium on the built web host, and prints them. Exit 1 when over the figures.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-test-tools.mjs';
import { root, setUp } from './set-up.mjs';

const GOAL = { clicks: 6, seconds: 60 };
/** The way of each: the buttons that are pressed, one after the other. */
const WAYS = {
  'new bottle, defaults': [
    'New bottle',
    'Continue',
    'Continue',
    'Continue',
    'Create and review files',
    /^Write (?:\d+ files|anyway)$/,
  ],
  'try an example': ['Try an example', 'Prepare', /^Write (?:\d+ files|anyway)$/],
};

await setUp();
const executablePath = findChromium();
if (executablePath === undefined) {
  console.log('Not measured: there is no Chromium. CORKBOARD_CHROMIUM names one.');
} else {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  for (const [way, presses] of Object.entries(WAYS)) {
    const seconds = await measure(browser, presses);
    const isOver = presses.length > GOAL.clicks || seconds > GOAL.seconds;
    if (isOver) process.exitCode = 1;
    const goal = `goal ${GOAL.clicks} clicks and ${GOAL.seconds} s${isOver ? ', missed' : ''}`;
    console.log(`${way}: ${presses.length} clicks, ${seconds.toFixed(1)} s without reading (${goal})`);
  }
  await browser.close();
}

/**
 * @param {import('playwright').Browser} browser
 * @param {readonly (string | RegExp)[]} presses
 */
async function measure(browser, presses) {
  const home = mkdtempSync(join(tmpdir(), 'corkboard-first-run-'));
  const began = performance.now();
  const words = [join(root, 'bin', 'corkboard'), 'serve', '--no-open'];
  const host = spawn(process.execPath, words, {
    env: { ...process.env, CORKBOARD_HOME: join(home, 'state') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    /** @type {string} */
    const address = await new Promise((resolve, reject) => {
      host.once('exit', () => reject(new Error('the host ended before it told its address')));
      host.stdout.once('data', (said) => resolve(String(said).split('\n')[0] ?? ''));
    });
    const page = await browser.newPage();
    await page.goto(address);
    for (const name of presses) {
      const scope = name instanceof RegExp ? page.getByRole('dialog') : page.getByRole('main');
      await scope
        .getByRole('button', { name: name instanceof RegExp ? name : new RegExp(`^${name}(?: |$)`) })
        .first()
        .click();
      if (name === 'Continue') await page.waitForTimeout(100);
    }
    await page.getByRole('dialog', { name: /^Wrote / }).waitFor();
    const seconds = (performance.now() - began) / 1000;
    await page.close();
    const slug = presses[0] === 'Try an example' ? 'web-agent' : 'claude-agent';
    if (!existsSync(join(home, 'state', 'bottles', slug, 'stage', 'plan.json'))) throw new Error('nothing was written');
    return seconds;
  } finally {
    host.kill('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  }
}
