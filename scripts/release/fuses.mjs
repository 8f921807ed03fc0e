import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';
import { root } from '../set-up.mjs';

/** @typedef {'on' | 'off' | 'removed' | 'missing' | 'unknown'} FuseState `missing`: the wire of this Electron has no such fuse. */

// As the wire spells them: ASCII 0, 1 and r.
const states = /** @type {const} */ ({ 48: 'off', 49: 'on', 114: 'removed' });

/**
 * The places of the fuses on the wire, by the names that electron-builder.yml uses.
 * @type {Readonly<Record<string, number>>}
 */
const fuseNumbers = Object.fromEntries(
  Object.entries(FuseV1Options)
    .filter((entry) => typeof entry[1] === 'number')
    .map(([name, number]) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, Number(number)]),
);

/**
 * Reads every fuse of a packed program (on macOS: of its bundle).
 * @param {string} path
 * @returns {Promise<Record<string, FuseState>>}
 */
export async function readFuses(path) {
  const wire = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (await getCurrentFuseWire(path)));
  return Object.fromEntries(
    Object.entries(fuseNumbers).map(([name, number]) => {
      const state = wire[number];
      if (state === undefined) return [name, 'missing'];
      return [name, states[/** @type {keyof typeof states} */ (state)] ?? 'unknown'];
    }),
  );
}

/** The fuses as electron-builder.yml wants them. */
export async function wantedFuses() {
  const config = parse(await readFile(join(root, 'electron-builder.yml'), 'utf8'));
  return /** @type {Record<string, boolean>} */ (config.electronFuses);
}
