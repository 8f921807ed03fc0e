import type { Remedy } from '#shared/model/check';
import type { Result } from '#shared/base/result';

/** Why a place below the state root was not read or written, with what to do about it. */
export interface StateProblem {
  readonly code: 'path-refused' | 'disk-full' | 'read-only' | 'write-failed' | 'file-too-large';
  /** The absolute path. */
  readonly path: string;
  readonly message: string;
  readonly remedy: Remedy | null;
}

/** One file read whole, or why there is nothing to read. */
export type StateRead =
  | { readonly status: 'found'; readonly bytes: Uint8Array; readonly changedAt: Date }
  | { readonly status: 'missing' }
  | { readonly status: 'refused'; readonly problem: StateProblem };

/** What a look at the state root found: nothing, or a folder and what is wrong with it. */
export type RootLook =
  { readonly status: 'missing' } | { readonly status: 'there'; readonly problem: StateProblem | null };

/** An entry of a folder; links are never followed. */
export interface StateEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** A file of a folder that is written as a whole. */
export interface NewFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Permission bits, 0o600. */
  readonly mode: number;
}

/** When a file that grows line by line is put aside, and under which path, in place of what was put there before. */
export interface Roll {
  readonly limitBytes: number;
  readonly former: string;
}

/**
 * The private files below the state root. Paths are relative, with `/`; folders are 0700, files 0600.
 *
 * Each write first checks with lstat that every folder on the way is mine, private and no link (DESIGN 7,
 * "The way there"), and refuses with path and remedy where it is not.
 */
export interface StateFiles {
  /** The absolute state root, resolved once. */
  readonly root: string;
  read(path: string, limitBytes: number): Promise<StateRead>;
  /** The entries of a folder ordered by name; empty when there is none, and where `findObstacle` says why not. */
  list(folder: string): Promise<readonly StateEntry[]>;
  /** Why a folder is there and its entries are not listed; null where they are, and where there is no such folder. */
  findObstacle(folder: string): Promise<StateProblem | null>;
  /** Creates a file that must not exist; the creator alone is told `created`. */
  createFile(path: string, content: string | Uint8Array): Promise<Result<'created' | 'exists', StateProblem>>;
  /** Replaces a file: written beside, fsynced, renamed over, folder fsynced. Makes the folders on the way. */
  writeFile(path: string, content: string | Uint8Array): Promise<Result<void, StateProblem>>;
  /**
   * Replaces a file as `writeFile` does, but only while it still holds these very bytes; else `changed`, nothing written.
   *
   * Of several processes that replace the same content so, one does.
   */
  replaceFile(
    path: string,
    content: string | Uint8Array,
    before: Uint8Array,
  ): Promise<Result<'replaced' | 'changed', StateProblem>>;
  /** Appends one line to a file, making it when there is none; one that is full by then gives way to the next. */
  appendLine(path: string, line: string, roll: Roll): Promise<Result<void, StateProblem>>;
  /** Writes a folder that must not exist: each file fsynced, then the folder. What failed half-way is removed. */
  writeFolder(folder: string, files: readonly NewFile[]): Promise<Result<void, StateProblem>>;
  /** Renames in one synchronous step, in order, then fsyncs the parents; the first failure undoes the earlier ones. */
  moveAll(moves: readonly { readonly from: string; readonly to: string }[]): Promise<Result<void, StateProblem>>;
  /** Removes a file or a whole folder, following no link; a missing one is no failure. */
  remove(path: string): Promise<Result<void, StateProblem>>;
  /** What is wrong with the state root itself, or null: mode, owner, links, writability (really tried). */
  inspectRoot(): Promise<StateProblem | null>;
  /** The same by a look alone: nothing is written, so what only a write finds out (a full disk) is not told. */
  lookAtRoot(): Promise<RootLook>;
}
