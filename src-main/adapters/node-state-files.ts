import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rm as removeTree,
  rmSync,
  unlinkSync,
  type Dirent,
} from 'node:fs';
import { promisify } from 'node:util';
import type {
  NewFile,
  Roll,
  RootLook,
  StateEntry,
  StateFiles,
  StateProblem,
  StateRead,
} from '#main/capabilities/state-files';
import { err, ok, type Result } from '#shared/base/result';
import { addLine, rollOver } from './state/add-line.ts';
import { checkAbove, checkFolders, dropEmpty, look, tryFolderAbove, type Purpose } from './state/check-place.ts';
import { judgeInside, lookAtRoot, tryWriting } from './state/look-at-root.ts';
import { moveAll } from './state/move-all.ts';
import { readPlainly } from './state/read-plainly.ts';
import { Refusal, refuseFile } from './state/refuse-file.ts';
import { replaceStill } from './state/replace-still.ts';
import { problemOf, tooLarge, unlisted, unreadable } from './state/state-problem.ts';
import { takeBreath } from './state/take-breath.ts';
import { isTemporary, syncFolder, syncFolderTogether, temporaryBeside, writeDurably } from './state/write-durably.ts';

/**
 * The private files below a state root on the disk of this machine (DESIGN 7).
 *
 * Calls that are short are synchronous, which costs a tenth of going through the thread pool; fsync of files is not.
 */
export class NodeStateFiles implements StateFiles {
  readonly root: string;
  #isWayChecked = false;

  /** @param root The absolute state root as `findStateRoot` resolves it. */
  constructor(root: string) {
    this.root = root;
  }

  async read(path: string, limitBytes: number): Promise<StateRead> {
    await takeBreath();
    const full = `${this.root}/${path}`;
    try {
      const problem = this.#check(path, 'read');
      if (problem === 'missing') return { status: 'missing' };
      if (problem !== null) return { status: 'refused', problem };
      const read = readPlainly(full, { limitBytes, isCut: false });
      switch (read.status) {
        case 'found':
        case 'missing':
          return read;
        case 'grown':
          return { status: 'refused', problem: tooLarge(full, limitBytes) };
        case 'link':
        case 'irregular':
          return { status: 'refused', problem: unreadable(full, read.status) };
      }
    } catch (error) {
      const problem = problemOf(error, full);
      return { status: 'refused', problem: { ...problem, message: `${full} could not be read (${codeOf(error)}).` } };
    }
  }

  async list(folder: string): Promise<readonly StateEntry[]> {
    await takeBreath();
    let entries: readonly Dirent[];
    try {
      if (this.#check(`${folder}/x`, 'read') !== null) return [];
      entries = readdirSync(`${this.root}/${folder}`, { withFileTypes: true });
    } catch (error) {
      // Whoever removed it a moment ago, or closed it or a folder above, left nothing to list; `findObstacle` tells.
      if (UNLISTED.has(codeOf(error))) return [];
      throw error;
    }
    return entries
      .filter(({ name }) => !isTemporary(name))
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  }

  async findObstacle(folder: string): Promise<StateProblem | null> {
    await takeBreath();
    const full = `${this.root}/${folder}`;
    try {
      const problem = this.#check(`${folder}/x`, 'read');
      if (problem !== null) return problem === 'missing' ? null : problem;
      accessSync(full, constants.R_OK | constants.X_OK);
      return null;
    } catch (error) {
      return unlisted(error, full);
    }
  }

  async createFile(path: string, content: string | Uint8Array): Promise<Result<'created' | 'exists', StateProblem>> {
    return await this.#attempt(path, async (full) => {
      if (look(full) !== null) return 'exists';
      const temporary = temporaryBeside(full);
      await writeDurably([{ path: temporary, content, mode: 0o600 }]);
      try {
        // The name appears together with its content, and only where there was none.
        linkSync(temporary, full);
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return 'exists';
        throw error;
      } finally {
        unlinkSync(temporary);
      }
      await syncFolderTogether(folderOf(full));
      return 'created';
    });
  }

  async writeFile(path: string, content: string | Uint8Array): Promise<Result<void, StateProblem>> {
    const written = await this.#replace(path, content, null);
    return written.ok ? ok(undefined) : written;
  }

  async replaceFile(
    path: string,
    content: string | Uint8Array,
    before: Uint8Array,
  ): Promise<Result<'replaced' | 'changed', StateProblem>> {
    return await this.#replace(path, content, before);
  }

  async appendLine(path: string, line: string, roll: Roll): Promise<Result<void, StateProblem>> {
    return await this.#attempt(path, (full) => {
      refuseFile(full);
      const added = addLine(full, line);
      if (added.size > roll.limitBytes) rollOver(full, `${this.root}/${roll.former}`, added);
    });
  }

  async writeFolder(folder: string, files: readonly NewFile[]): Promise<Result<void, StateProblem>> {
    return await this.#attempt(folder, async (full) => {
      mkdirSync(full, { mode: 0o700 });
      try {
        await writeDurably(files.map(({ name, content, mode }) => ({ path: `${full}/${plain(name)}`, content, mode })));
        syncFolder(full);
      } catch (error) {
        await rm(full, { recursive: true, force: true });
        throw error;
      }
    });
  }

  async moveAll(moves: readonly { readonly from: string; readonly to: string }[]): Promise<Result<void, StateProblem>> {
    for (const { from, to } of moves) {
      const problem = this.#prepare(from, 'write') ?? this.#prepare(to, 'make');
      if (problem !== null) return err(problem);
    }
    try {
      moveAll(moves.map(({ from, to }) => ({ from: `${this.root}/${from}`, to: `${this.root}/${to}` })));
      return await Promise.resolve(ok(undefined));
    } catch (error) {
      return err(problemOf(error, `${this.root}/${moves[0]?.to ?? ''}`));
    }
  }

  async remove(path: string): Promise<Result<void, StateProblem>> {
    const full = `${this.root}/${path}`;
    try {
      const problem = this.#check(path, 'write');
      if (problem === 'missing' || (problem === null && look(full) === null)) return ok(undefined);
      if (problem !== null) return err(problem);
      await rm(full, { recursive: true, force: true });
      return ok(undefined);
    } catch (error) {
      return err(problemOf(error, full));
    }
  }

  async inspectRoot(): Promise<StateProblem | null> {
    this.#isWayChecked = false;
    try {
      const above = checkAbove(this.root, 'write');
      const stats = above === null ? look(this.root) : null;
      if (above !== null || stats === null) return above ?? tryFolderAbove(this.root);
      const problem = judgeInside(this.root);
      if (problem === null) await tryWriting(this.root);
      return problem;
    } catch (error) {
      return problemOf(error, this.root);
    }
  }

  async lookAtRoot(): Promise<RootLook> {
    await takeBreath();
    return lookAtRoot(this.root);
  }

  /** Puts a content in a file's place; with `before`, only while the file holds these bytes. */
  async #replace(
    path: string,
    content: string | Uint8Array,
    before: Uint8Array | null,
  ): Promise<Result<'replaced' | 'changed', StateProblem>> {
    return await this.#attempt(path, async (full) => {
      refuseFile(full);
      const temporary = temporaryBeside(full);
      await writeDurably([{ path: temporary, content, mode: 0o600 }]);
      try {
        if (before !== null && !replaceStill(temporary, full, before)) return 'changed';
        if (before === null) renameSync(temporary, full);
      } finally {
        rmSync(temporary, { force: true });
      }
      syncFolder(folderOf(full));
      return 'replaced';
    });
  }

  /** Checks the way to a path, makes the folders where wanted, and turns what goes wrong into a problem. */
  async #attempt<Value>(
    path: string,
    act: (full: string) => Promise<Value> | Value,
  ): Promise<Result<Value, StateProblem>> {
    const full = `${this.root}/${path}`;
    const problem = this.#prepare(path, 'make');
    if (problem !== null) return err(problem);
    try {
      return ok(await act(full));
    } catch (error) {
      dropEmpty(folderOf(full), this.root);
      return err(error instanceof Refusal ? error.problem : problemOf(error, full));
    }
  }

  #prepare(path: string, purpose: Purpose): StateProblem | null {
    try {
      const problem = this.#check(path, purpose);
      return problem === 'missing' ? null : problem;
    } catch (error) {
      return problemOf(error, `${this.root}/${path}`);
    }
  }

  #check(path: string, purpose: Purpose): StateProblem | 'missing' | null {
    const names = path.split('/');
    names.forEach(plain);
    if (purpose !== 'read' && !this.#isWayChecked) {
      const above = checkAbove(this.root, purpose);
      if (above !== null) return above;
      this.#isWayChecked = true;
    }
    return checkFolders(this.root, names.slice(0, -1), purpose);
  }
}

/** What stands against listing a folder, and says nothing of a defect of ours. */
const UNLISTED = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG']);
const rm = promisify(removeTree);

/** Lets only a plain name through: paths are made by the services, so another one is a defect. */
function plain(name: string): string {
  if (name === '' || name === '.' || name === '..' || /[/\0]/.test(name)) throw new Error(`no name of a file: ${name}`);
  return name;
}

function kindOf(entry: Dirent): StateEntry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
