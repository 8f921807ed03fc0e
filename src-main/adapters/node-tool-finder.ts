import { accessSync, constants, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { FileIdentity, ToolFinder, ToolSearch } from '#main/capabilities/tool-finder';
import type { ToolLocation, ToolOrigin } from '#shared/model/tool';
import { allowedEnv } from './process/allowed-env.ts';
import { readLoginPath } from './process/read-login-path.ts';
import { walkWay } from './way/walk-way.ts';

/** What a search for programs depends on. */
export interface ToolFinderInput {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
}

/** Finds programs on this machine; starts nothing but the login shell, and that only when PATH has no such program. */
export class NodeToolFinder implements ToolFinder {
  readonly #input: ToolFinderInput;
  #asking: Promise<string | null> | null = null;

  constructor(input: ToolFinderInput) {
    this.#input = input;
  }

  async find({ command, setting, usualFolders, loginShell = true }: ToolSearch): Promise<ToolLocation> {
    if (setting !== null) return judgeSetting(setting);
    const searched: string[] = [];
    const lookIn = (folders: readonly string[], foundBy: ToolOrigin): ToolLocation | null => {
      for (const folder of folders.filter((entry) => entry.startsWith('/') && !searched.includes(entry))) {
        searched.push(folder);
        const path = `${folder.replace(/\/+$/, '')}/${command}`;
        if (isProgram(path)) return judgeProgram(path, foundBy);
      }
      return null;
    };
    const onPath = lookIn(splitPath(this.#input.env['PATH']), 'path');
    if (onPath !== null) return onPath;
    const onLoginPath = loginShell ? lookIn(splitPath(await this.#askShell()), 'login-path') : null;
    if (onLoginPath !== null) return onLoginPath;
    const home = this.#input.homeFolder;
    const usual = usualFolders.map((folder) => (folder.startsWith('~/') ? `${home}${folder.slice(1)}` : folder));
    return lookIn(usual, 'usual-place') ?? { status: 'missing', searched };
  }

  async identify(path: string): Promise<FileIdentity | null> {
    await Promise.resolve();
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) return null;
    // The time of the last change of anything: unlike the time of the content, a program cannot set it back.
    const changedAtMs = Number(stats.ctimeNs / 1_000n) / 1_000;
    return { path, inode: `${stats.dev}:${stats.ino}`, sizeBytes: Number(stats.size), changedAtMs };
  }

  /** Programs are looked for at the same time: they share one shell. */
  async #askShell(): Promise<string | null> {
    this.#asking ??= readLoginPath(this.#shell(), this.#shellEnv()).finally(() => {
      this.#asking = null;
    });
    return await this.#asking;
  }

  #shell(): string {
    const named = this.#input.env['SHELL'] ?? '';
    return named === '' ? shellOfUser() : named;
  }

  /** As a terminal would start it: from a bare PATH, which the shell's own files add to. */
  #shellEnv(): Record<string, string> {
    const bare = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', TERM: 'dumb', SHELL: this.#shell() };
    return { ...allowedEnv(this.#input.env), HOME: this.#input.homeFolder, ...bare };
  }
}

function shellOfUser(): string {
  try {
    return userInfo().shell ?? '';
  } catch {
    // A user without an entry in /etc/passwd, as in containers.
    return '';
  }
}

function splitPath(text: string | null | undefined): readonly string[] {
  return (text ?? '').split(':');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function judgeSetting(path: string): ToolLocation {
  if (!path.startsWith('/')) return { status: 'refused', path, reason: 'the setting is no absolute path' };
  if (!isProgram(path)) return { status: 'refused', path, reason: 'the setting names no program that can be started' };
  return judgeProgram(path, 'setting');
}

function judgeProgram(path: string, foundBy: ToolOrigin): ToolLocation {
  const { obstacle } = walkWay(path, process.getuid?.() ?? -1);
  if (obstacle === null) return { status: 'found', path, foundBy };
  return { status: 'refused', path, reason: `${obstacle.path} ${obstacle.reason}` };
}
