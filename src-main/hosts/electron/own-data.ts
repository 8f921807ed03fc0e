import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Electron keeps its own data. */
export interface OwnData {
  readonly folder: string;
  /** Why it is not kept below the state root this time, or null. */
  readonly problem: string | null;
}

/**
 * Finds Electron's own folder below the state root, so that one instance runs per state root.
 *
 * Where the state root cannot be used, the window still opens, to show what is wrong with it: its data then lies in a
 * private folder that is removed at the end. Synchronous, because Electron asks for the place before it is ready.
 */
export function findOwnData(stateRoot: string): OwnData {
  const folder = join(stateRoot, 'electron');
  try {
    // One after the other: nothing is made inside a place that is not mine alone.
    for (const path of [stateRoot, folder]) {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      needPrivate(path);
    }
    accessSync(folder, constants.W_OK | constants.X_OK);
    return { folder, problem: null };
  } catch (error) {
    const passing = mkdtempSync(join(tmpdir(), 'corkboard-electron-'));
    process.on('exit', () => {
      try {
        rmSync(passing, { recursive: true, force: true });
      } catch {
        // Chromium may still be writing; the system empties its folder for temporary files by itself.
      }
    });
    return { folder: passing, problem: error instanceof Error ? error.message : String(error) };
  }
}

function needPrivate(path: string): void {
  const stats = lstatSync(path);
  const isMine = stats.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid);
  if (!isMine || (stats.mode & 0o077) !== 0) throw new Error(`${path} is no private folder of mine`);
}
