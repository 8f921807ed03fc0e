import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** How this start was made. */
export interface Start {
  /** False where the first word is the folder of the app, as with Electron's own binary. */
  readonly isPackaged: boolean;
  /** Where relative names begin. */
  readonly cwd: string;
}

/** What a second start hands over to the first one. */
export interface HandedOver {
  readonly files: readonly string[];
}

/** More than the system lets a path have. */
const LONGEST_PATH = 4_096;
const MOST_FILES = 1_000;

const handedOverSchema = z.object({
  files: z.array(z.string().check(z.maxLength(LONGEST_PATH))).check(z.maxLength(MOST_FILES)),
});

/**
 * Finds the files that the app was started with, as absolute paths.
 *
 * What looks like an option is none of ours and is passed over, wherever it stands; after a `--` every word is a file.
 * @param argv The words of the process, its program first.
 */
export function namedFiles(argv: readonly string[], { isPackaged, cwd }: Start): string[] {
  const end = argv.indexOf('--');
  const before = (end === -1 ? argv : argv.slice(0, end)).slice(1).filter((word) => !word.startsWith('-'));
  const after = end === -1 ? [] : argv.slice(end + 1);
  return [...before.slice(isPackaged ? 0 : 1), ...after]
    .filter((word) => word !== '')
    .map((word) => resolve(cwd, pathOf(word)));
}

/** Reads what a second start handed over; whatever is no list of absolute paths is nothing. */
export function readHandedOver(data: unknown): readonly string[] {
  const parsed = handedOverSchema.safeParse(data);
  return parsed.success ? parsed.data.files.filter((path) => isAbsolute(path)) : [];
}

/** Some file browsers name a file by its address. */
function pathOf(word: string): string {
  if (!word.startsWith('file://')) return word;
  try {
    return fileURLToPath(word);
  } catch {
    return word;
  }
}
