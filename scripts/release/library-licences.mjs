import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../set-up.mjs';
import { readBundledPackages } from './note-packages.mjs';

/** The licences of the libraries that the bundles hold, as their authors ask: each with its text. */
export async function libraryLicences() {
  const parts = [];
  const folders = readBundledPackages();
  for (const ref of [...folders.keys()].sort()) parts.push(await licenceOf(ref, join(root, folders.get(ref) ?? '')));
  return `The libraries in Corkboard, with their licences.\n\n${parts.join('\n')}`;
}

/**
 * @param {string} ref
 * @param {string} folder
 */
async function licenceOf(ref, folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  if (names.length === 0) throw new Error(`${ref} has no file with its licence: it cannot be given out in a bundle`);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return [`== ${ref}`, ...texts.map((text) => text.trim()), ''].join('\n\n');
}
