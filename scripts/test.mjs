// `npm test`: sets up what is missing, runs every tier whose tools are there, names those it could not run. Words choose tiers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runSteps, staticSteps } from './check-steps.mjs';
import { findChromium, findGvproxy, findTestElectron, onPath } from './find-test-tools.mjs';
import { ordinaryPlace } from './ordinary-user.mjs';
import { runPackages, whyNoPackages } from './run-packages.mjs';
import { runPlaywright, runVitest } from './run-tests.mjs';
import { buildSoak, runSoak } from './run-soak.mjs';
import { ensureBuild, ensureDependencies } from './set-up.mjs';

/**
 * @typedef {import('./run-tests.mjs').Counts} Counts
 * @typedef {{ name: string, needs?: string, missing?: string | undefined, run: () => Promise<Counts> }} Tier
 */

const required = new Set((process.env['CORKBOARD_REQUIRE'] ?? '').split(',').filter(Boolean));
const chosen = new Set(process.argv.slice(2));
const isChosen = (/** @type {string} */ name) => chosen.size === 0 || chosen.has(name);
/** @type {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 };

await ensureDependencies();
const chromium = findChromium();
const gvproxy = findGvproxy();
const electron = findTestElectron();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY']);
const xvfb = hasDisplay ? undefined : onPath(['xvfb-run']);
const isRoot = process.getuid?.() === 0;
const canStepDown = !isRoot || onPath(['setpriv']) !== undefined;

/** @type {ReturnType<typeof ordinaryPlace> | undefined} */
let prepared;
// The copy is made after the build, so that it holds it.
const place = () => (prepared ??= ordinaryPlace());

/** @type {readonly Tier[]} */
const tiers = [
  { name: 'check', run: check },
  {
    name: 'build',
    run: async () => {
      await ensureBuild();
      // Before the ordinary user's copy is made, which is made once.
      await buildSoak();
      return none;
    },
  },
  { name: 'unit', run: () => runVitest('unit', canStepDown ? { place: place() } : {}) },
  { name: 'cli', run: () => runVitest('cli', canStepDown ? { place: place() } : {}) },
  {
    name: 'gvproxy',
    needs: 'gvproxy',
    missing: gvproxy ? undefined : 'there is no gvproxy',
    run: () => runVitest('gvproxy', { env: { CORKBOARD_GVPROXY: gvproxy } }),
  },
  {
    name: 'web',
    needs: 'chromium',
    missing: chromium ? undefined : 'there is no Chromium',
    run: () => runPlaywright('web', { env: { CORKBOARD_CHROMIUM: chromium } }),
  },
  { name: 'app', needs: 'electron', missing: whyNoApp(), run: () => runApp('app') },
  { name: 'attack', needs: 'electron', missing: whyNoApp() ?? whyNoPack(), run: () => runApp('attack') },
  {
    name: 'packages',
    needs: 'packaging',
    missing: whyNoApp() ?? whyNoPackages(),
    run: () => runPackages(electron ?? '', xvfb ? [xvfb, '-a'] : []),
  },
  { name: 'soak', run: soak },
];

async function check() {
  const failed = await runSteps(staticSteps);
  return { ...none, failed: failed.length, named: failed.map((name) => `FAILED: ${name}`) };
}

function whyNoApp() {
  if (!electron) return 'there is no Electron (node scripts/fetch-test-electron.mjs gets one)';
  if (!canStepDown) return 'root needs setpriv to run it as an ordinary user';
  return hasDisplay || xvfb ? undefined : 'there is no display and no xvfb-run';
}

function whyNoPack() {
  return process.platform === 'linux' ? undefined : 'the app it attacks is packed for Linux';
}

/** @param {string} project */
function runApp(project) {
  const folder = place().reach(electron ?? '');
  const said = spawnSync(join(folder, 'electron'), ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  console.log(
    `${project} runs on Electron ${said.stdout?.trim() || 'of unknown version'}${isRoot ? ' as the user nobody' : ''}.`,
  );
  const before = xvfb ? [xvfb, '-a'] : [];
  return runPlaywright(project, { place: place(), env: { CORKBOARD_TEST_ELECTRON: folder }, before });
}

/** Two minutes with a fixed seed count as one test; the app takes part where it can be started. */
async function soak() {
  if (!prepared) await buildSoak();
  const hosts = whyNoApp() === undefined ? 'cli,web,app' : 'cli,web';
  const code = await runSoak(place(), ['--minutes', '2', '--seed', '2026', '--hosts', hosts]);
  if (code === 0) return { ...none, passed: 1 };
  return { ...none, failed: 1, named: [`FAILED: the soak ended with ${code}; its own lines say what does not hold`] };
}

/** @param {Tier} tier */
async function runTier({ name, needs, missing, run }) {
  if (missing) {
    const failed = needs && required.has(needs) ? 1 : 0;
    return {
      line: `${name}: NOT RUN, ${missing}${failed ? ', and CORKBOARD_REQUIRE asks for it' : ''}`,
      counts: { ...none, failed },
    };
  }
  console.log(`\n== ${name}`);
  const counts = await run().catch((error) => {
    console.error(error);
    return { ...none, failed: 1, named: [`FAILED: ${String(error)}`] };
  });
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const retried = counts.retried ? `, ${counts.retried} at the second try` : '';
  return { line: `${name}: ${counts.passed} passed, ${counts.failed} failed${skipped}${retried}`, counts };
}

const lines = [];
/** @type {string[]} */
const named = [];
const total = { passed: 0, failed: 0 };
for (const tier of tiers.filter(({ name }) => isChosen(name))) {
  const { line, counts } = await runTier(tier);
  lines.push(line);
  named.push(...(counts.named ?? []).map((text) => `${tier.name}: ${text}`));
  total.passed += counts.passed;
  total.failed += counts.failed;
}
prepared?.end();
if (named.length > 0) console.log(`\n${named.join('\n')}`);
console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
