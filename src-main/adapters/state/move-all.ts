import { renameSync } from 'node:fs';
import { look } from './check-place.ts';
import { syncFolder } from './write-durably.ts';

/** One rename by absolute paths. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Renames in one synchronous step; nothing is replaced. When one fails, the earlier ones are undone and it throws.
 *
 * The folders are fsynced after the last rename. Should that fail, the moves stand: somebody can have built on them.
 */
export function moveAll(moves: readonly Move[]): void {
  const done: Move[] = [];
  try {
    for (const move of moves) {
      moveOne(move);
      done.push(move);
    }
  } catch (error) {
    done.reverse().forEach(undo);
    throw error;
  }
  const folders = new Set(moves.flatMap(({ from, to }) => [folderOf(from), folderOf(to)]));
  folders.forEach(syncFolder);
}

function moveOne({ from, to }: Move): void {
  if (look(to) !== null) {
    throw Object.assign(new Error(`${to} exists`), { code: 'EEXIST' });
  }
  renameSync(from, to);
}

function undo({ from, to }: Move): void {
  try {
    moveOne({ from: to, to: from });
  } catch {
    // Another process put something there meanwhile; what was moved lies whole under its new name.
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
