import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { lookThroughDoor } from '../../desk/look-through-door.ts';
import type { OrdinaryUser } from './ordinary-user.ts';

/** How a window is opened. */
export interface OpenOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Leads the command into another root. */
  readonly into?: (words: readonly string[]) => readonly string[];
}

/** How the process that shows the page is held, as the kernel tells it. */
export interface Held {
  /** 2 where a filter stands before its system calls. */
  readonly seccomp: string;
  readonly hasOwnUserNamespace: boolean;
  readonly hasOwnPidNamespace: boolean;
}

/** Starts a window as an ordinary user, with a door for this test into its page, and waits until it shows bottles. */
export async function openWindow(
  user: OrdinaryUser,
  command: string,
  { env = {}, into = (words) => words }: OpenOptions = {},
): Promise<OpenWindow> {
  const [program = '', ...words] = into(user.as([command, '--remote-debugging-port=0']));
  const child = spawn(program, words, {
    env: { ...user.env({ hasDisplay: true }), ...env },
    cwd: user.home,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: what it starts is found by it.
    detached: true,
  });
  const { page } = await lookThroughDoor(child);
  return new OpenWindow(page, child);
}

/** A window of an installed app. */
export class OpenWindow {
  readonly page: Page;
  readonly #child: ChildProcess;

  constructor(page: Page, child: ChildProcess) {
    this.page = page;
    this.#child = child;
  }

  /** Looks at the process that shows the page. */
  howIsPageHeld(): Held {
    const [main, page] = [this.#process((line) => !line.includes('--type=')), this.#process(isRenderer)];
    const space = (pid: string, name: string): string => readlinkSync(`/proc/${pid}/ns/${name}`);
    return {
      seccomp: /^Seccomp:\s+(\d)/m.exec(readProc(page, 'status'))?.[1] ?? 'none',
      hasOwnUserNamespace: space(page, 'user') !== space(main, 'user'),
      hasOwnPidNamespace: space(page, 'pid') !== space(main, 'pid'),
    };
  }

  /** What every process of it was started with. */
  commandLines(): string[] {
    return this.#group().map((pid) => readProc(pid, 'cmdline'));
  }

  /** Ends it as a session does that logs out, and answers how that which was started ended. */
  async close(): Promise<{ readonly code: number | null; readonly signal: string | null }> {
    const ended = once(this.#child, 'exit') as Promise<[number | null, string | null]>;
    process.kill(Number(this.#process((line) => !line.includes('--type='))), 'SIGTERM');
    const [code, signal] = await ended;
    return { code, signal };
  }

  #process(isIt: (line: string) => boolean): string {
    // An AppImage is a program that starts this one.
    const found = this.#group().find((pid) => {
      const line = readProc(pid, 'cmdline').replaceAll('\0', ' ');
      return /^\S+\/corkboard /.test(line) && isIt(line);
    });
    if (found === undefined) throw new Error('a process of the window is not there');
    return found;
  }

  #group(): string[] {
    const group = String(this.#child.pid);
    // pid (name) state ppid pgrp …; a name may hold blanks.
    const groupOf = (pid: string): string | undefined =>
      readProc(pid, 'stat')
        .replace(/^.*\) /s, '')
        .split(' ')[2];
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && groupOf(name) === group);
  }
}

function isRenderer(line: string): boolean {
  return line.includes('--type=renderer');
}

function readProc(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
