import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Ended } from './packages.ts';

/** Debian's nobody. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Somebody who has just installed Corkboard: an empty home, no display unless one is given, nothing of the source tree. */
export class OrdinaryUser {
  readonly home = mkdtempSync(join(tmpdir(), 'corkboard-user-'));

  constructor() {
    this.own(this.home);
  }

  /** What the shell of this person has set. */
  env({ hasDisplay = false } = {}): Record<string, string> {
    const env = { HOME: this.home, TMPDIR: this.home, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' };
    const { DISPLAY, XAUTHORITY } = process.env;
    if (!hasDisplay || DISPLAY === undefined) return env;
    return { ...env, DISPLAY, ...(XAUTHORITY === undefined ? {} : { XAUTHORITY: this.#keyOf(XAUTHORITY) }) };
  }

  /** A program and its words as they have to be started, so that they run as this person. */
  as(words: readonly string[]): readonly [string, ...string[]] {
    const step = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
    const [program = '', ...rest] = [...step, ...words];
    return [program, ...rest];
  }

  run(...words: readonly string[]): Ended {
    const [program, ...rest] = this.as(words);
    return run(program, rest, this.env());
  }

  /** The folder that Corkboard keeps everything in. */
  get stateRoot(): string {
    return join(this.home, '.local', 'share', 'corkboard');
  }

  bottles(): string[] {
    const folder = join(this.stateRoot, 'bottles');
    return existsSync(folder) ? readdirSync(folder).sort() : [];
  }

  /** Makes a folder of this person's. */
  folder(name: string): string {
    const path = join(this.home, name);
    mkdirSync(path, { recursive: true });
    this.own(path);
    return path;
  }

  own(path: string): void {
    if (isRoot) chownSync(path, NOBODY, NOBODY);
  }

  end(): void {
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The display's key is a file of whoever started it. */
  #keyOf(path: string): string {
    const copy = join(this.home, '.Xauthority');
    copyFileSync(path, copy);
    chmodSync(copy, 0o600);
    this.own(copy);
    return copy;
  }
}
