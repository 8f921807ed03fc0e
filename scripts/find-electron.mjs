import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly, say } from './run-program.mjs';
import { root } from './set-up.mjs';

const folder = join(root, 'node_modules', 'electron');
const failedStamp = join(root, 'node_modules', '.corkboard-no-electron');
const dayMs = 24 * 3600 * 1000;

/**
 * Says why no window can open on this machine before any Electron is looked for; undefined when one can.
 * @returns {string | undefined}
 */
export function whyNoWindow() {
  if (process.getuid?.() === 0) return 'Electron has no sandbox when it runs as root';
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return hasDisplay ? undefined : 'There is no display';
}

/**
 * Finds the Electron binary and downloads it at most once a day when it is not there.
 * @returns {Promise<string | undefined>} Its path, or undefined where it cannot be had.
 */
export async function findElectron() {
  const found = installedElectron();
  if (found) return found;
  if (existsSync(failedStamp) && Date.now() - statSync(failedStamp).mtimeMs < dayMs) return undefined;
  say('Fetching Electron (about 110 MB, once).');
  if (await canReach(process.env['ELECTRON_MIRROR'] ?? 'https://github.com/')) {
    const run = await runQuietly(process.execPath, [join(folder, 'install.js')], { cwd: root, timeoutMs: 300_000 });
    const fetched = run.code === 0 ? installedElectron() : undefined;
    if (fetched) return fetched;
  }
  writeFileSync(
    failedStamp,
    'The download of Electron failed; it is tried again a day later, or by: npx install-electron\n',
  );
  return undefined;
}

/** The Electron binary that is there now, if one is. */
export function installedElectron() {
  const name = join(folder, 'path.txt');
  const binary = existsSync(name) ? readFileSync(name, 'utf8').trim() : 'electron';
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = override ? join(override, binary) : join(folder, 'dist', binary);
  return existsSync(path) ? path : undefined;
}

/**
 * Looks whether Linux lets this Electron make its sandbox: by its own helper, or by user namespaces.
 * @param {string} binary
 */
export function hasSandbox(binary) {
  if (process.platform !== 'linux') return true;
  const aid = statSync(join(dirname(binary), 'chrome-sandbox'), { throwIfNoEntry: false });
  if (aid && aid.uid === 0 && (aid.mode & 0o4000) !== 0) return true;
  const probe = spawnSync('unshare', ['-Ur', 'true'], { stdio: 'ignore', timeout: 5000 });
  return probe.error !== undefined || probe.status === 0;
}

/**
 * Answers in ten seconds what the downloader would find out in minutes. A proxy is the downloader's own business.
 * @param {string} address
 */
export async function canReach(address) {
  if (process.env['HTTPS_PROXY'] || process.env['https_proxy']) return true;
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
}
