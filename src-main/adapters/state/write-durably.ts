import { randomBytes } from 'node:crypto';
import { closeSync, constants, fsync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY, O_RDONLY, O_DIRECTORY } = constants;
const fsyncFile = promisify(fsync);

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** A name beside a path for its next content; `isTemporary` knows it again. */
export function temporaryBeside(path: string): string {
  return `${dirname(path)}/.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Whether a name is one of ours for a content that is not in place yet, or never came there. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** One file to write that must not exist. */
export interface DurableFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly mode: number;
}

/** Writes files that must not exist, all fsynced together; when one fails, those made here are removed and it throws. */
export async function writeDurably(files: readonly DurableFile[]): Promise<void> {
  const made: { path: string; fd: number }[] = [];
  let isWhole = false;
  try {
    for (const { path, content, mode } of files) {
      const fd = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
      made.push({ path, fd });
      writeAll(fd, content);
    }
    await Promise.all(made.map(async ({ fd }) => await fsyncFile(fd)));
    // Network file systems tell of a full disk as late as here.
    for (const { fd } of made) closeSync(fd);
    isWhole = true;
  } finally {
    if (!isWhole) made.forEach(discard);
  }
}

function discard({ path, fd }: { readonly path: string; readonly fd: number }): void {
  try {
    closeSync(fd);
  } catch {
    // It was closed already, by the close that failed.
  }
  try {
    unlinkSync(path);
  } catch {
    // What made the write fail is what the caller has to hear of.
  }
}

/** A disk that fills up takes a part and says so only at the next write, so it is written until nothing is left. */
function writeAll(fd: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
}

const waitingSyncs = new Map<string, Promise<void>>();

/**
 * Makes the names in a folder outlive a power cut; whoever asks while another's fsync of the folder has not begun shares it.
 *
 * Many bottles that are prepared at once take their things in one folder, and one fsync serves them all.
 */
export function syncFolderTogether(path: string): Promise<void> {
  const waiting = waitingSyncs.get(path);
  if (waiting !== undefined) return waiting;
  const sync = new Promise<void>((resolve, reject) => {
    setImmediate(() => {
      // From here on it can begin, so who asks now needs the next one.
      waitingSyncs.delete(path);
      syncFolderLater(path).then(resolve, reject);
    });
  });
  waitingSyncs.set(path, sync);
  return sync;
}

async function syncFolderLater(path: string): Promise<void> {
  const fd = openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    await fsyncFile(fd);
  } catch (error) {
    passOverUnable(error);
  } finally {
    closeSync(fd);
  }
}

/** Makes the names in a folder outlive a power cut, now; file systems that cannot fsync a folder are passed over. */
export function syncFolder(path: string): void {
  const fd = openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    fsyncSync(fd);
  } catch (error) {
    passOverUnable(error);
  } finally {
    closeSync(fd);
  }
}

function passOverUnable(error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error;
}
