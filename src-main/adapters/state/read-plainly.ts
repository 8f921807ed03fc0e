import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;

/** What reading a file gave; `grown` is a file of more bytes than asked for, of which nothing is kept. */
export type PlainRead =
  | { readonly status: 'found'; readonly bytes: Uint8Array; readonly changedAt: Date }
  | { readonly status: 'missing' }
  | { readonly status: 'link' | 'irregular' | 'grown' };

/** How much is read; a cut reading gives the first `limitBytes + 1` bytes of a file that has more, instead of `grown`. */
export interface ReadBounds {
  readonly limitBytes: number;
  readonly isCut: boolean;
}

/**
 * Reads a regular file of at most so many bytes, without following a link in its last name.
 *
 * A pipe, a device or a socket is never waited for. Synchronous: a small file takes a tenth of the time that way.
 */
export function readPlainly(path: string, { limitBytes, isCut }: ReadBounds): PlainRead {
  let fd: number;
  try {
    // Opening a device can have effects, so it is told apart before.
    const before = lstatSync(path);
    if (before.isSymbolicLink()) return { status: 'link' };
    if (!before.isFile()) return { status: 'irregular' };
    fd = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { status: 'missing' };
    if (code === 'ELOOP') return { status: 'link' };
    throw error;
  }
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) return { status: 'irregular' };
    if (stats.size > limitBytes && !isCut) return { status: 'grown' };
    const bytes = readUpTo(fd, stats.size, limitBytes);
    if (bytes.length > limitBytes && !isCut) return { status: 'grown' };
    return { status: 'found', bytes, changedAt: stats.mtime };
  } finally {
    closeSync(fd);
  }
}

/** Whether a regular file holds these very bytes; a file that cannot be read does not. */
export function holdsBytes(path: string, bytes: Uint8Array): boolean {
  try {
    const read = readPlainly(path, { limitBytes: bytes.length, isCut: false });
    return read.status === 'found' && Buffer.compare(read.bytes, bytes) === 0;
  } catch {
    return false;
  }
}

/** Reads one byte more than the limit at most. The size is only a first guess: a file can grow while it is read. */
function readUpTo(fd: number, sizeBytes: number, limitBytes: number): Uint8Array {
  let buffer = Buffer.alloc(Math.min(limitBytes, sizeBytes) + 1);
  let length = 0;
  for (;;) {
    const count = readSync(fd, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length > limitBytes) return new Uint8Array(buffer.subarray(0, length));
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(limitBytes + 1, length * 2 + 4_096));
  }
}
