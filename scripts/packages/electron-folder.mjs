import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';

/**
 * An unpacked Electron that lies on this machine; `arch` is null where its program does not say.
 * @typedef {{ folder: string, platform: import('./read-words.mjs').Platform, arch: string | null }} ElectronFolder
 */

// The numbers of the processors in the head of an ELF program, and of a Mach-O one.
const archByMachine = new Map([
  [62, 'x64'],
  [183, 'arm64'],
]);
const archByCpuType = new Map([
  [0x0100_0007, 'x64'],
  [0x0100_000c, 'arm64'],
]);
const machO = 0xfeed_facf;

/**
 * Finds the Electron that is here: the folder in ELECTRON_OVERRIDE_DIST_PATH, or the one of node_modules.
 * @returns {ElectronFolder | undefined}
 */
export function localElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = override || join(root, 'node_modules', 'electron', 'dist');
  const bundle = join(folder, 'Electron.app');
  if (existsSync(bundle))
    return { folder, platform: 'darwin', arch: archOf(join(bundle, 'Contents', 'MacOS', 'Electron')) };
  if (existsSync(join(folder, 'electron.exe'))) return { folder, platform: 'win32', arch: null };
  const program = join(folder, 'electron');
  return existsSync(program) ? { folder, platform: 'linux', arch: archOf(program) } : undefined;
}

/**
 * Copies an Electron without an app that is already in it: electron-builder packs everything that lies in the folder.
 * @param {string} folder
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyElectron(folder) {
  const copy = mkdtempSync(join(root, 'node_modules', '.corkboard-electron-'));
  const target = join(copy, 'electron');
  if (spawnSync('cp', ['-al', folder, target]).status !== 0) {
    rmSync(target, { recursive: true, force: true });
    spawnSync('cp', ['-a', folder, target], { stdio: 'inherit' });
  }
  for (const name of ['app', 'default_app.asar'])
    rmSync(join(target, 'resources', name), { recursive: true, force: true });
  return { folder: target, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** @param {string} program */
function archOf(program) {
  const head = Buffer.alloc(20);
  const file = openSync(program, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  if (head.readUInt32LE(0) === machO) return archByCpuType.get(head.readUInt32LE(4)) ?? null;
  return head.toString('latin1', 1, 4) === 'ELF' ? (archByMachine.get(head.readUInt16LE(18)) ?? null) : null;
}
