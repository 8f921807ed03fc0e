// `npm run shots`: makes the pictures and transcripts of README.md and docs/tour.md from the built app, served to a Chromium. Nothing of this
// machine is in them: a home below /tmp, programs that only answer their versions, a clock that stands, a network of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-test-tools.mjs';
import { runInherited, say } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';
import { shrinkPng } from './tour/shrink-png.mjs';

const HOME = '/tmp/corkboard-tour';
const INSIDE = 'CORKBOARD_SHOTS_INSIDE';
const LIMIT_BYTES = 150_000;
/** What makes the same page the same pixels. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--disable-partial-raster',
];

if (process.env[INSIDE]) await takePictures(process.env[INSIDE]);
else process.exitCode = await startInside();

/** Starts this script again where the only network device is loopback; the pictures show routes and interfaces. */
async function startInside() {
  const chromium = findChromium();
  if (!chromium) return refuse('Chromium was not found. Install it, or name it in CORKBOARD_CHROMIUM.');
  const ways = ['--map-root-user', '--net', 'sh', '-c'];
  if (spawnSync('unshare', [...ways, 'ip link set lo up']).status !== 0)
    return refuse(
      'unshare(1) and ip(8) cannot make a network of its own here. The pictures need Linux with user namespaces.',
    );
  await setUp();
  const again = 'ip link set lo up && exec "$0" "$@"';
  return await runInherited('unshare', [...ways, again, process.execPath, fileURLToPath(import.meta.url)], {
    cwd: root,
    env: { ...process.env, [INSIDE]: chromium },
  });
}

/** @param {string} executablePath */
async function takePictures(executablePath) {
  const { chromium } = await import('playwright');
  const { makeTourHome } = await import('./tour/tour-home.mjs');
  const { takeTour } = await import('./tour/scenes.mjs');
  const { NOW } = await import('./tour/tour-bottles.mjs');
  const folder = join(root, 'docs', 'shots');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: [...FLAGS],
  });
  const tour = makeTourHome(HOME);
  try {
    await takeTour(tour, async (address) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
      });
      const page = await context.newPage();
      // A little after the host's moment, which goes on while the pictures are taken.
      await page.clock.setFixedTime(Date.parse(NOW) + 60_000);
      await page.goto(address);
      return { page, take: (name) => savePicture(page, join(folder, `${name}.png`)) };
    });
  } finally {
    await browser.close();
  }
  writeTranscripts(join(root, 'docs', 'tour.md'), (words) => tour.cli(NOW, words, words[0] === 'diff' ? 1 : 0));
}

/**
 * Fills each block of a page that begins with `$ corkboard WORDS` with what the command line answers.
 * @param {string} path
 * @param {(words: readonly string[]) => string} answer
 */
function writeTranscripts(path, answer) {
  const blocks = /^```console\n\$ corkboard (.*)\n[^]*?^```$/gm;
  const text = readFileSync(path, 'utf8').replace(
    blocks,
    (_, words) => `\`\`\`console\n$ corkboard ${words}\n${answer(words.split(' ')).trim()}\n\`\`\``,
  );
  writeFileSync(path, text);
}

/**
 * @param {import('playwright').Page} page
 * @param {string} path
 */
async function savePicture(page, path) {
  // The pointer and a blinking cursor say nothing; fonts and what is fading in have to be there.
  await page.mouse.move(0, 0);
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  await page.waitForTimeout(400);
  writeFileSync(path, shrinkPng(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
  const { size } = statSync(path);
  say(`${path.slice(root.length + 1)} ${Math.round(size / 1000)} kB`);
  if (size > LIMIT_BYTES) throw new Error(`${path} is over ${LIMIT_BYTES / 1000} kB. Show less in it.`);
}

/** @param {string} why */
function refuse(why) {
  say(`No picture was made: ${why}`);
  return 2;
}
