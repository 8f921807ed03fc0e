import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print, run, type Ended } from './packages.ts';

/**
 * Makes a root of this machine's own file system under a layer in memory, in a mount namespace of its own, and waits there.
 *
 * A chroot would do as well but for one thing: inside one the kernel lets nobody make a user namespace, of which Chromium
 * makes its sandbox.
 */
const MAKE = `
set -e
mount -t tmpfs tmpfs "$1"
cd "$1"
mkdir layer work root
mount -t overlay overlay -o lowerdir=/,upperdir=layer,workdir=work root
for place in proc sys dev tmp; do mount --rbind "/$place" "root/$place"; done
mount --rbind . root/mnt
cd root
mkdir .former
mount --make-rprivate /
pivot_root . .former
cd /
umount -l /.former
rmdir /.former
echo ready
exec sleep infinity
`;

/** A root made for one installation: programs, libraries and dpkg's own records are this machine's, what is written is not. */
export class OwnRoot {
  readonly #folder = mkdtempSync(join(tmpdir(), 'corkboard-root-'));
  readonly #holder: ChildProcess;

  private constructor() {
    this.#holder = spawn('unshare', ['--mount', 'sh', '-c', MAKE, 'sh', this.#folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  static async make(): Promise<OwnRoot> {
    const root = new OwnRoot();
    const holder = root.#holder;
    let said = '';
    holder.stderr?.on('data', (part) => (said += String(part)));
    const end = once(holder, 'exit').then(() => {
      throw new Error(`no root could be made: ${said}`);
    });
    await Promise.race([once(holder.stdout ?? holder, 'data'), end]);
    return root;
  }

  /** A program and its words as they have to be started, so that they run in this root. */
  in(words: readonly string[]): readonly string[] {
    return ['nsenter', `--target=${this.#holder.pid}`, '--mount', '--root', '--wd', '--', ...words];
  }

  run(...words: readonly string[]): Ended {
    const [program = '', ...rest] = this.in(words);
    return run(program, rest);
  }

  print(...words: readonly string[]): string {
    const [program = '', ...rest] = this.in(words);
    return print(program, rest);
  }

  /** The paths that were written into this root and have this in their name. */
  written(part: string): string[] {
    return this.print('find', '/mnt/layer', '-iname', `*${part}*`)
      .split('\n')
      .filter((path) => path !== '')
      .map((path) => path.replace('/mnt/layer', ''))
      .sort();
  }

  async end(): Promise<void> {
    const ended = once(this.#holder, 'exit');
    this.#holder.kill('SIGKILL');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
