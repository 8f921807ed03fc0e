import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { testElectronFolder } from './fetch-test-electron.mjs';
import { installedElectron } from './find-electron.mjs';

/** Chromium: $CORKBOARD_CHROMIUM, or as the usual packages install it. */
export function findChromium() {
  const macos = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return process.env['CORKBOARD_CHROMIUM'] ?? onPath(names) ?? (existsSync(macos) ? macos : undefined);
}

/** gvproxy: $CORKBOARD_GVPROXY, PATH, or where `go install` puts it. */
export function findGvproxy() {
  const given = process.env['CORKBOARD_GVPROXY'] ?? onPath(['gvproxy']);
  if (given) return given;
  const go = onPath(['go']) ?? '/usr/local/go/bin/go';
  const path = spawnSync(go, ['env', 'GOPATH'], { encoding: 'utf8' }).stdout?.trim();
  const built = join(path || join(process.env['HOME'] ?? '/', 'go'), 'bin', 'gvproxy');
  return existsSync(built) ? built : undefined;
}

/** The folder of an Electron to test with: $CORKBOARD_TEST_ELECTRON, the package's own, or the one fetched for tests. */
export function findTestElectron() {
  const given = process.env['CORKBOARD_TEST_ELECTRON'];
  if (given) return given;
  const installed = installedElectron();
  if (installed && process.platform === 'linux') return dirname(installed);
  return existsSync(join(testElectronFolder, 'electron')) ? testElectronFolder : undefined;
}

/**
 * The first of some programs that PATH has.
 * @param {readonly string[]} names
 */
export function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
