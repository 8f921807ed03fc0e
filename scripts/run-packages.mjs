import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from './find-test-tools.mjs';
import { findNfpm, findTestAppImageTools } from './packages/pack-tools.mjs';
import { runInherited } from './run-program.mjs';
import { runPlaywright } from './run-tests.mjs';
import { root } from './set-up.mjs';

const programs = new Map([
  ['7za', 'p7zip-full'],
  ['dpkg-deb', 'dpkg'],
  ['rpm', 'rpm'],
  ['lintian', 'lintian'],
  ['desktop-file-validate', 'desktop-file-utils'],
  ['update-mime-database', 'shared-mime-info'],
]);

/** Says what keeps this machine from making and trying the Linux packages; undefined when nothing does. */
export function whyNoPackages() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the packages are made for Linux on x64';
  const missing = [...programs].filter(([name]) => !onPath([name])).map(([name, from]) => `${name} (Debian's ${from})`);
  if (!findNfpm()) missing.push('nfpm (node scripts/fetch-pack-tools.mjs)');
  if (!findTestAppImageTools()) missing.push('the pieces of an AppImage (node scripts/fetch-pack-tools.mjs)');
  return missing.length > 0 ? `there is no ${missing.join(', no ')}` : undefined;
}

/**
 * Makes every Linux package as `npm run dist` does, in a hurry and with a door into the page for tests, and tries them.
 * CORKBOARD_PACKAGES names a folder of packages that were made so before.
 * @param {string} electron The folder of the Electron to pack.
 * @param {readonly string[]} before Wraps the tests, as xvfb-run does.
 */
export async function runPackages(electron, before) {
  const made = process.env['CORKBOARD_PACKAGES'];
  const folder = made ?? mkdtempSync(join(tmpdir(), 'corkboard-packages-'));
  try {
    if (!made) await makePackages(electron, folder);
    return await runPlaywright('packages', { env: { CORKBOARD_PACKAGES: folder }, before });
  } finally {
    if (!made) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} electron
 * @param {string} folder
 */
async function makePackages(electron, folder) {
  // An ordinary user unpacks them.
  chmodSync(folder, 0o755);
  const words = [
    join(root, 'scripts', 'dist.mjs'),
    '--linux',
    'tar.gz',
    'deb',
    'rpm',
    'AppImage',
    '--x64',
    `--config.directories.output=${folder}`,
    '--config.extraMetadata.testDoor=true',
    '--config.deb.compression=gz',
    '--config.rpm.compression=gzip',
  ];
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron, ELECTRON_BUILDER_COMPRESSION_LEVEL: '1' };
  const code = await runInherited(process.execPath, words, { cwd: root, env });
  if (code !== 0) throw new Error(`npm run dist ended with ${code}`);
  spawnSync('chmod', ['-R', 'a+rX', folder]);
}
