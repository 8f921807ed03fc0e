import { lstatSync, watch, type FSWatcher } from 'node:fs';

/** What a folder's watcher tells: the name that changed, or null when the system does not say or the folder went away. */
export type OnName = (name: string | null) => void;

/**
 * Watches the direct entries of one folder; null when it is not there, or is a link: what a link leads to tells nothing of
 * the link's own end. `ENOSPC` means that the system's watches are used up.
 */
export function watchFolder(path: string, onName: OnName): FSWatcher | null {
  let watcher: FSWatcher;
  try {
    if (lstatSync(path).isSymbolicLink()) return null;
    watcher = watch(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return null;
    throw error;
  }
  watcher.on('change', (_event, name) => {
    onName(name === null ? null : String(name));
  });
  watcher.on('error', () => {
    onName(null);
  });
  return watcher;
}
