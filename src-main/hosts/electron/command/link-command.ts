import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/** What became of the wish to have the command in a folder; where nothing was linked, nothing was changed. */
export type LinkOutcome =
  | { readonly status: 'linked' | 'already' | 'occupied'; readonly path: string }
  | { readonly status: 'refused'; readonly path: string; readonly why: string };

/** The command in any copy of the app, also one that is no longer there. */
const OURS = /\/Corkboard\.app\/Contents\/Resources\/bin\/corkboard$/;

/**
 * Makes the link `corkboard` in a folder, with this person's own rights.
 *
 * A link to another copy of the app is replaced, and at no moment is it missing. Anything else of that name is somebody
 * else's and stays.
 * @param command The command inside the app.
 */
export function linkCommand(command: string, folder: string): LinkOutcome {
  const path = join(folder, 'corkboard');
  try {
    const there: Stats | undefined = lstatSync(path, { throwIfNoEntry: false });
    const target = there?.isSymbolicLink() === true ? readlinkSync(path) : null;
    if (target === command) return { status: 'already', path };
    if (there !== undefined && (target === null || !OURS.test(target))) return { status: 'occupied', path };
    replaceLink(command, path);
    return { status: 'linked', path };
  } catch (error) {
    return { status: 'refused', path, why: error instanceof Error ? error.message : String(error) };
  }
}

function replaceLink(command: string, path: string): void {
  const next = `${path}.${process.pid}`;
  symlinkSync(command, next);
  try {
    renameSync(next, path);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}
