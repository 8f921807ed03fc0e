import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW, O_NONBLOCK } = constants;
const NEWLINE = 0x0a;
/** A claim lasts for two system calls; what is older was left by a process that was killed in between. */
const STALE_MS = 10_000;

/** The file that a line was added to. */
interface AddedTo {
  readonly ino: number;
  readonly size: number;
}

/**
 * Adds one line by one write, so that lines of several processes do not mix; a torn line before it is ended first.
 *
 * A disk that fills up can leave a torn line; it is told as ENOSPC. Not fsynced: the last line lost in a power cut costs
 * a "prepared 2 h ago" and nothing else.
 *
 * @returns Which file it was, and how long it is by now.
 */
export function addLine(path: string, line: string): AddedTo {
  const fd = openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  try {
    const { mode, size, ino } = fstatSync(fd);
    if ((mode & 0o077) !== 0) fchmodSync(fd, 0o600);
    const bytes = Buffer.from(`${endsTorn(fd, size) ? '\n' : ''}${line}\n`);
    if (writeSync(fd, bytes) < bytes.length) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    return { ino, size: size + bytes.length };
  } finally {
    closeSync(fd);
  }
}

function endsTorn(fd: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
}

/**
 * Puts a file that was added to aside, in place of the one before; of several processes that find it full, one does.
 *
 * Whoever has it open still writes into it under its other name. A new file that has come in its place meanwhile stays.
 */
export function rollOver(path: string, former: string, { ino }: AddedTo): void {
  const claim = `${path.slice(0, path.lastIndexOf('/'))}/.${path.slice(path.lastIndexOf('/') + 1)}.roll.tmp`;
  if (!takeClaim(claim)) return;
  try {
    if (lstatSync(path, { throwIfNoEntry: false })?.ino === ino) renameSync(path, former);
  } finally {
    rmSync(claim, { force: true });
  }
}

function takeClaim(claim: string): boolean {
  try {
    closeSync(openSync(claim, 'wx', 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const stats = lstatSync(claim, { throwIfNoEntry: false });
    // The next line tries again.
    if (stats !== undefined && Math.abs(Date.now() - stats.ctimeMs) > STALE_MS) rmSync(claim, { force: true });
    return false;
  }
}
