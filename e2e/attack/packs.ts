import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CHECKOUT = resolve(import.meta.dirname, '..', '..');

/** One packed app. */
export interface Pack {
  readonly folder: string;
  readonly binary: string;
}

/** The app as it is given to people, and the same with a door for tests: one key more in its package.json. */
export interface Packs {
  readonly real: Pack;
  readonly withDoor: Pack;
  remove(): void;
}

/** Packs both as `npm run dist` does, around the Electron that tests run on. */
export function packBoth(): Packs {
  const output = mkdtempSync(join(tmpdir(), 'corkboard-packed-'));
  return {
    real: pack(join(output, 'real'), []),
    withDoor: pack(join(output, 'door'), ['--config.extraMetadata.testDoor=true']),
    remove: () => rmSync(output, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function pack(output: string, words: readonly string[]): Pack {
  const all = ['scripts/dist.mjs', '--linux', 'dir', `--config.directories.output=${output}`, ...words];
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: process.env['CORKBOARD_TEST_ELECTRON'] };
  const run = spawnSync(process.execPath, all, { cwd: CHECKOUT, encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(`the app was not packed: ${run.stdout}${run.stderr}`);
  const folder = join(output, 'linux-unpacked');
  return { folder, binary: join(folder, 'corkboard') };
}
