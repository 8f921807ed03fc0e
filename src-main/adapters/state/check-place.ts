import { accessSync, constants, lstatSync, mkdirSync, rmdirSync, type Stats } from 'node:fs';
import type { StateProblem } from '#main/capabilities/state-files';
import { printMode } from '../way/find-other-writer.ts';
import { walkWay } from '../way/walk-way.ts';
import { command, problemOf, refuse, words } from './state-problem.ts';
import { syncFolder } from './write-durably.ts';

/** What a place below the state root is wanted for; `make` makes the folders that are missing. */
export type Purpose = 'read' | 'write' | 'make';

/** Looks at what lies at a path without following a link; null when there is nothing. */
export function look(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * Judges one folder from the state root down: a real folder, mine, and for writing closed to everybody else.
 *
 * A folder that others can only read is still read: what is in it is shown, and writing says what to do.
 */
export function judgeFolder(path: string, stats: Stats, purpose: Purpose): StateProblem | null {
  if (stats.isSymbolicLink()) {
    return refuse(path, 'is a link', command('Remove the link; what it points to stays where it is.', 'rm', path));
  }
  if (!stats.isDirectory()) {
    return refuse(path, 'is not a folder', command('Move it out of the way.', 'mv', path, `${path}.set-aside`));
  }
  const me = process.getuid?.() ?? stats.uid;
  if (stats.uid !== me) {
    const argv = me === 0 ? ['chown', '0', path] : ['sudo', 'chown', String(me), path];
    return refuse(path, `belongs to another user (${stats.uid})`, command('Make it yours.', ...argv));
  }
  if ((stats.mode & (purpose === 'read' ? 0o022 : 0o077)) === 0) return null;
  const reason = `is open to other users (mode ${printMode(stats.mode)})`;
  return refuse(path, reason, command('Close it to other users.', 'chmod', '700', path));
}

/** Judges a file that is about to be replaced or added to: a regular one of mine. Its mode is set by the write. */
export function judgeFile(path: string, stats: Stats): StateProblem | null {
  if (stats.isSymbolicLink()) {
    return refuse(path, 'is a link', command('Remove the link; what it points to stays where it is.', 'rm', path));
  }
  if (!stats.isFile()) {
    return refuse(path, 'is no regular file', command('Move it out of the way.', 'mv', path, `${path}.set-aside`));
  }
  const me = process.getuid?.() ?? stats.uid;
  if (stats.uid === me) return null;
  const argv = me === 0 ? ['chown', '0', path] : ['sudo', 'chown', String(me), path];
  return refuse(path, `belongs to another user (${stats.uid})`, command('Make it yours.', ...argv));
}

/** Walks from the state root to a folder below it; `missing` only where nothing was to be made. */
export function checkFolders(
  root: string,
  names: readonly string[],
  purpose: Purpose,
): StateProblem | 'missing' | null {
  let path = root;
  for (let index = 0; index <= names.length; index += 1) {
    if (index > 0) path = `${path}/${names[index - 1] ?? ''}`;
    let stats = look(path);
    if (stats === null) {
      if (purpose !== 'make') return 'missing';
      makeFolder(path);
      stats = lstatSync(path);
    }
    const problem = judgeFolder(path, stats, purpose);
    if (problem !== null) return problem;
  }
  return null;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process was quicker; what it made is judged like everything else.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return;
  }
  syncFolder(path.slice(0, Math.max(1, path.lastIndexOf('/'))));
}

/** Removes the folders below the state root that were made for a write that then failed: an empty bottle is no bottle. */
export function dropEmpty(folder: string, root: string): void {
  try {
    for (let path = folder; path.length > root.length; path = path.slice(0, path.lastIndexOf('/'))) rmdirSync(path);
  } catch {
    // The first that holds something ends it.
  }
}

/**
 * Looks at the way to the state root: each folder belongs to root or me and is not writable by others unless sticky.
 * With `make`, the folders above the state root that are missing are made, private.
 */
export function checkAbove(root: string, purpose: Purpose): StateProblem | null {
  const above = root.slice(0, Math.max(1, root.lastIndexOf('/')));
  const way = walkWay(above, process.getuid?.() ?? -1);
  if (way.obstacle !== null) {
    const { path, reason, mode } = way.obstacle;
    const remedy =
      mode === null
        ? words('Set CORKBOARD_HOME to a folder below your home folder.')
        : command('Close it to other users.', 'chmod', 'go-w', path);
    return refuse(path, `${reason}, and the state root ${root} lies below it`, remedy);
  }
  if (way.missing.length === 0 || purpose !== 'make') return null;
  try {
    mkdirSync(above, { recursive: true, mode: 0o700 });
    return null;
  } catch (error) {
    return problemOf(error, root);
  }
}

/** A state root that is not there yet is made by the first write; here only whether that can be. */
export function tryFolderAbove(root: string): StateProblem | null {
  for (let path = parentOf(root); path !== ''; path = parentOf(path)) {
    if (look(path) === null) continue;
    accessSync(path, constants.W_OK | constants.X_OK);
    return null;
  }
  return null;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
