import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Broken } from './broken.ts';

/** Everything below the state root is closed to others: folders 0700, files 0600. */
export function checkModes(path: string): readonly Broken[] {
  let names: readonly string[] = [];
  let isOpen: boolean;
  try {
    const stats = lstatSync(path);
    // Links have no mode of their own; Chromium keeps its lock in three of them.
    if (stats.isSymbolicLink()) return [];
    isOpen = (stats.mode & 0o077) !== 0;
    if (stats.isDirectory()) names = readdirSync(path);
  } catch {
    // It went away while we looked, as Electron's own files do.
    return [];
  }
  const own = isOpen ? [broken('modes', `${path} is open to others`)] : [];
  return [...own, ...names.flatMap((name) => checkModes(join(path, name)))];
}
