import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { say } from '../run-program.mjs';
import { readFuses } from './fuses.mjs';
import { libraryLicences } from './library-licences.mjs';

const licences = /** @type {const} */ ([
  ['LICENSE', 'LICENSE.electron.txt'],
  ['LICENSES.chromium.html', 'LICENSES.chromium.html'],
]);
// It comes without types.
const require = createRequire(import.meta.url);
/** @type {{ parse(text: string): Record<string, unknown>, build(value: Record<string, unknown>): string }} */
const plist = require('plist');

/**
 * Runs between packing and setting the fuses; electron-builder calls it for each platform and processor.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin';
  const { executableName } = /** @type {{ executableName?: string }} */ (packager);
  const app = join(appOutDir, isMac ? `${packager.appInfo.productFilename}.app` : (executableName ?? ''));
  if (isMac) {
    await closeBundle(join(app, 'Contents', 'Info.plist'));
    await addLicences(join(app, 'Contents', 'Resources'), packager.config.electronDist);
  }
  await writeFile(join(packager.getResourcesDir(appOutDir), 'LICENSES.libraries.txt'), await libraryLicences());
  if (packager.config.electronFuses) await leaveOutMissing(app, packager.config.electronFuses);
}

/**
 * Takes back what Electron and electron-builder put into every bundle, after extendInfo: leave for unencrypted connections
 * (for an updater), and the texts with which macOS would ask for camera, microphone and Bluetooth. Without a text it refuses.
 * @param {string} path
 */
async function closeBundle(path) {
  const info = Object.entries(plist.parse(await readFile(path, 'utf8')));
  const kept = Object.fromEntries(info.filter(([key]) => !key.endsWith('UsageDescription')));
  await writeFile(path, plist.build({ ...kept, NSAppTransportSecurity: { NSAllowsArbitraryLoads: false } }));
}

/**
 * Their licences go along with Electron and Chromium; from an Electron in a folder electron-builder takes the bundle alone.
 * @param {string} resources
 * @param {unknown} electronDist
 */
async function addLicences(resources, electronDist) {
  if (typeof electronDist !== 'string') return;
  for (const [name, as] of licences) {
    const path = join(electronDist, name);
    if (existsSync(path)) await copyFile(path, join(resources, as));
  }
}

/**
 * An older Electron knows fewer fuses; one that it lacks cannot be set and must not stop a test from packing it.
 * @param {string} app
 * @param {object} wanted
 */
async function leaveOutMissing(app, wanted) {
  for (const [name, state] of Object.entries(await readFuses(app))) {
    if (state !== 'missing' || !(name in wanted)) continue;
    say(`This Electron has no fuse ${name}: it is left out. The Electron that people get has it.`);
    delete (/** @type {Record<string, unknown>} */ (wanted)[name]);
  }
}
