import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HostFiles } from '#main/capabilities/host-files';
import { err, ok, type Result } from '#shared/base/result';
import { readPlainly } from './state/read-plainly.ts';
import { writeDurably } from './state/write-durably.ts';
import { walkWay } from './way/walk-way.ts';

const NAMES = 1_000;

/** A person's own files on this machine. */
export class NodeHostFiles implements HostFiles {
  readonly #examplesFolder: string | null;

  /** @param examplesFolder The folder of the bundled example specs, or null where none is bundled. */
  constructor(examplesFolder: string | null) {
    this.#examplesFolder = examplesFolder;
  }

  async read(path: string, limitBytes: number): Promise<Result<Uint8Array, string>> {
    await Promise.resolve();
    try {
      const read = readPlainly(path, { limitBytes, isCut: true });
      switch (read.status) {
        case 'found':
          return ok(read.bytes);
        case 'missing':
          return err(`${path} does not exist.`);
        case 'link':
          return err(`${path} is a link to ${readlinkSync(path)}. Open that file itself.`);
        case 'irregular':
        case 'grown':
          return err(sayIrregular(path));
      }
    } catch (error) {
      return err(sayError(error, path));
    }
  }

  async writeNew(path: string, content: string): Promise<Result<void, string>> {
    try {
      await writeDurably([{ path, content, mode: 0o600 }]);
      return ok(undefined);
    } catch (error) {
      return err(sayError(error, path));
    }
  }

  async realPath(path: string): Promise<string | null> {
    await Promise.resolve();
    return resolveFar(path);
  }

  async inspect(path: string): Promise<Awaited<ReturnType<HostFiles['inspect']>>> {
    await Promise.resolve();
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return { kind: 'missing' };
      if (stats.isDirectory()) return { kind: 'folder', names: readdirSync(path).slice(0, NAMES) };
      if (stats.isSocket()) return { kind: 'socket' };
      return { kind: stats.isFile() ? 'file' : 'other' };
    } catch (error) {
      // Something is there, behind a folder that is closed to me, or a link that leads nowhere.
      return { kind: ['ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error)) ? 'missing' : 'other' };
    }
  }

  async readExample(name: string): Promise<string | null> {
    await Promise.resolve();
    if (this.#examplesFolder === null || !/^[a-z0-9-]{1,48}$/.test(name)) return null;
    try {
      return readFileSync(join(this.#examplesFolder, `${name}.toml`), 'utf8');
    } catch {
      return null;
    }
  }
}

/** Resolves what exists and keeps the names that do not; a link that leads nowhere is followed all the same. */
function resolveFar(path: string): string | null {
  if (!path.startsWith('/')) return null;
  const { realPath, missing } = walkWay(path, null);
  return join(realPath, ...missing);
}

function sayIrregular(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder
    ? `${path} is a folder. Open the bottle.toml in it.`
    : `${path} is no regular file, so it is not read.`;
}

function sayError(error: unknown, path: string): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `${path} does not exist.`;
    case 'EEXIST':
      return `${path} exists already; nothing was written.`;
    case 'EISDIR':
      return `${path} is a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} is closed to this user (${code}).`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${path} is full (${code}); nothing was written.`;
    case 'EROFS':
      return `${path} lies on a disk that can only be read (${code}).`;
    default:
      return `${path}: the system answered ${code}.`;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
