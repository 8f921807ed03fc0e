import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import type { Log } from '#main/capabilities/log';

const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
const LIMIT_BYTES = 1_000_000;
const VALUE_CHARACTERS = 8_000;

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One rolling log below the state root: `logs/cli.log`, and the one before as `logs/cli.1.log`, a JSON value per line.
 *
 * Written by one synchronous call, because what is worth logging is often the last thing a process does. A log that cannot
 * be written is given up silently: nothing may fail because of it, and nothing is created before there is a line.
 */
export class NodeLog implements Log {
  readonly #folder: string;
  readonly #name: string;

  constructor(stateRoot: string, name: 'app' | 'web' | 'cli') {
    this.#folder = `${stateRoot}/logs`;
    this.#name = name;
  }

  info(event: string, fields: Fields = {}): void {
    this.#write('info', event, fields);
  }

  error(event: string, fields: Fields = {}): void {
    this.#write('error', event, fields);
  }

  #write(level: 'info' | 'error', event: string, fields: Fields): void {
    const line = { time: new Date().toISOString(), pid: process.pid, level, event, ...shorten(fields) };
    try {
      this.#append(`${escapeLine(JSON.stringify(line))}\n`);
    } catch {
      // A full or read-only disk, or a place that is not mine, is told by preflight.
    }
  }

  #append(text: string): void {
    makePrivate(this.#folder);
    const path = `${this.#folder}/${this.#name}.log`;
    const fd = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile()) return;
      if ((stats.mode & 0o077) !== 0) fchmodSync(fd, 0o600);
      writeSync(fd, text);
      if (stats.size + text.length > LIMIT_BYTES) renameSync(path, `${this.#folder}/${this.#name}.1.log`);
    } finally {
      closeSync(fd);
    }
  }
}

/** The state root is made by the first file in it, not by a log; both have to be folders of mine. */
function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  for (const path of [folder.slice(0, folder.lastIndexOf('/')), folder]) {
    const stats = lstatSync(path);
    if (!stats.isDirectory() || stats.uid !== process.getuid?.()) throw new Error(`${path} is no folder of mine`);
  }
}

function shorten(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > VALUE_CHARACTERS ? `${value.slice(0, VALUE_CHARACTERS)}…` : value,
    ]),
  );
}

/** JSON escapes C0 alone; a log is also read in a terminal, where C1, bidi and invisible characters act. */
function escapeLine(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
