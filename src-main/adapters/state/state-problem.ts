import type { StateProblem } from '#main/capabilities/state-files';
import type { Remedy } from '#shared/model/check';
import { quotePosix } from '#shared/report/quote-posix';

/** Makes a remedy whose command a person can copy as it is. */
export function command(text: string, ...argv: readonly string[]): Remedy {
  return { kind: 'command', text, literal: quotePosix(argv) };
}

/** Makes a remedy of words alone. */
export function words(text: string): Remedy {
  return { kind: 'words', text, literal: null };
}

/** Makes the refusal of a place that is not as it has to be. */
export function refuse(path: string, reason: string, remedy: Remedy | null): StateProblem {
  return { code: 'path-refused', path, message: `${path} ${reason}.`, remedy };
}

/** Tells what a failed file operation means for a person; the error's own path is left out, it can be a temporary one. */
export function problemOf(error: unknown, path: string): StateProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        path,
        message: `The disk that holds ${path} is full (${code}); nothing was changed.`,
        remedy: command('Make room on this disk, then try again.', 'df', '-h', folderOf(path)),
      };
    case 'EROFS':
      return {
        code: 'read-only',
        path,
        message: `${path} lies on a disk that can only be read (${code}); nothing was changed.`,
        remedy: words('Mount the disk for writing, or set CORKBOARD_HOME to a folder on another disk.'),
      };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'read-only',
        path,
        message: `${path} cannot be written by this user (${code}); nothing was changed.`,
        remedy: command('See who owns the folder and how it is open.', 'ls', '-ld', folderOf(path)),
      };
    case 'ELOOP':
      return refuse(path, 'is a link', command('Remove the link; what it points to stays where it is.', 'rm', path));
    default:
      return { code: 'write-failed', path, message: `${path} could not be written (${code}).`, remedy: null };
  }
}

/** Tells why the entries of a folder are not listed. */
export function unlisted(error: unknown, path: string): StateProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const remedy = command('See who owns the folder and how it is open.', 'ls', '-ld', path);
  return refuse(path, `cannot be looked into (${code})`, remedy);
}

/** Tells that a file has more bytes than are read. */
export function tooLarge(path: string, limitBytes: number): StateProblem {
  const message = `${path} has more than ${limitBytes} bytes and was not read.`;
  return { code: 'file-too-large', path, message, remedy: command('See how large it is.', 'ls', '-l', path) };
}

/** Tells that what lies in a file's place is none. */
export function unreadable(path: string, status: 'link' | 'irregular'): StateProblem {
  return status === 'link'
    ? refuse(path, 'is a link', command('Remove the link; what it points to stays where it is.', 'rm', path))
    : refuse(path, 'is no regular file', command('Move it out of the way.', 'mv', path, `${path}.set-aside`));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}
