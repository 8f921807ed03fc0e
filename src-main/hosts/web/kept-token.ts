import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import type { StateFiles } from '#main/capabilities/state-files';

const FOLDER = 'web';
const NAME = 'token';
const SHAPE = /^([0-9a-f]{64})\n$/;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** After so many days a start makes a new one: an address that was seen once does not open the door for ever. */
const KEPT_DAYS = 30;

/**
 * The launch token that an earlier web host of this state root kept, so that its pages find their way back by themselves.
 *
 * Null unless the file and the folders it lies in are mine and no link, nobody else can read the file or write beside it, it
 * has the shape of a token, and it is not older than 30 days.
 */
export function readKeptToken(stateRoot: string, now: Date): string | null {
  const folder = `${stateRoot}/${FOLDER}`;
  try {
    if (!isMyFolder(lstatSync(stateRoot)) || !isMyFolder(lstatSync(folder))) return null;
    const fd = openSync(`${folder}/${NAME}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(fd);
      if (!isPrivateFile(stats) || now.getTime() - stats.mtimeMs > KEPT_DAYS * DAY_MS) return null;
      return SHAPE.exec(readFileSync(fd, 'latin1'))?.[1] ?? null;
    } finally {
      closeSync(fd);
    }
  } catch {
    return null;
  }
}

/** Keeps a launch token for later starts; answers why it could not be, or null. */
export async function keepToken(files: StateFiles, token: string): Promise<string | null> {
  const written = await files.writeFile(`${FOLDER}/${NAME}`, `${token}\n`);
  return written.ok ? null : written.error.message;
}

function isMyFolder(stats: Stats): boolean {
  return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
}

/** A second name of the file could lie where others look. */
function isPrivateFile(stats: Stats): boolean {
  const isMine = stats.isFile() && stats.uid === process.getuid?.() && stats.nlink === 1;
  return isMine && (stats.mode & 0o777) === 0o600 && stats.size === 65;
}
