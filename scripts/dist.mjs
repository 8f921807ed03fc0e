// `npm run dist -- --linux dir`: builds and packs. ELECTRON_OVERRIDE_DIST_PATH names a folder with an Electron to pack.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInherited } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

await setUp();
const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const copy = given ? copyOf(given) : undefined;
const options = copy ? [`--config.electronDist=${join(copy, 'electron')}`] : [];
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
try {
  const words = [builder, ...process.argv.slice(2), '--publish', 'never', ...options];
  process.exitCode = await runInherited(process.execPath, words, { cwd: root });
} finally {
  if (copy) rmSync(copy, { recursive: true, force: true });
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
