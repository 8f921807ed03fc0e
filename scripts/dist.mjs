// `npm run dist -- --linux dir`: builds and packs. ELECTRON_OVERRIDE_DIST_PATH names a folder with an Electron to pack.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findElectron } from './find-electron.mjs';
import { runInherited, say } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

const words = process.argv.slice(2);
const targets = [
  { platform: 'darwin', names: ['--mac', '-m', '--macos'] },
  { platform: 'win32', names: ['--win', '-w', '--windows'] },
  { platform: 'linux', names: ['--linux', '-l'] },
];

await setUp();
const electron = packsForAnother() ? undefined : await findElectron();
if (electron) await pack(copyOf(dirname(electron)));
else if (packsForAnother()) await pack(undefined);
else {
  say('There is no Electron to pack: its release page could not be reached (npx install-electron tries again).');
  say('Where it lies elsewhere, name its folder: ELECTRON_OVERRIDE_DIST_PATH=FOLDER npm run dist -- --linux dir');
  process.exitCode = 1;
}

/** Another platform's Electron is fetched by electron-builder itself. */
function packsForAnother() {
  return targets.some(
    ({ platform, names }) => platform !== process.platform && names.some((name) => words.includes(name)),
  );
}

/** @param {string | undefined} copy */
async function pack(copy) {
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const options = copy ? [`--config.electronDist=${join(copy, 'electron')}`] : [];
  try {
    const all = [builder, ...words, '--publish', 'never', ...options];
    process.exitCode = await runInherited(process.execPath, all, { cwd: root });
  } finally {
    if (copy) rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * electron-builder packs everything that lies in an Electron folder, an app that is already in it included.
 * @param {string} folder
 */
function copyOf(folder) {
  const copy = mkdtempSync(join(root, 'node_modules', '.corkboard-electron-'));
  const target = join(copy, 'electron');
  if (spawnSync('cp', ['-al', folder, target]).status !== 0) {
    rmSync(target, { recursive: true, force: true });
    spawnSync('cp', ['-a', folder, target], { stdio: 'inherit' });
  }
  for (const name of ['app', 'default_app.asar'])
    rmSync(join(target, 'resources', name), { recursive: true, force: true });
  return copy;
}
