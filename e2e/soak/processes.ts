import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { COMMAND, type Place } from './place.ts';

/** How one process of the command line ended. */
export interface Ended {
  readonly status: 'ended' | 'killed';
  readonly exitCode: number | null;
  /** What it printed as JSON; null where that was no JSON. */
  readonly json: unknown;
  readonly said: string;
}

/** Longer than any command may take on a busy machine. */
const LIMIT_MS = 60_000;

/** Runs a command with `--json`; it is killed without warning after `killAfterMs`, where that is given. */
export async function runCommand(place: Place, words: readonly string[], killAfterMs: number | null): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...words, '--json'], {
    cwd: place.folder,
    env: place.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs ?? LIMIT_MS);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      clearTimeout(timer);
      const status = signal === 'SIGKILL' && killAfterMs !== null ? 'killed' : 'ended';
      resolve({ status, exitCode, json: parse(stdout), said: `${stdout}${stderr}`.slice(0, 2_000) });
    });
  });
}

/** A process that is there now. */
export interface Living {
  readonly pid: number;
  readonly parent: number;
  /** Whether it was started below this place, told by the place's name in its environment. */
  readonly isOurs: boolean;
  readonly words: string;
}

/** Every process but those that ended and wait for their parent; none where /proc is not. */
export function findLiving({ folder }: Place): readonly Living[] {
  return pids().flatMap((pid) => {
    const status = readOr(`/proc/${pid}/status`);
    if (pid === process.pid || status === '' || /^State:\s+Z/m.test(status)) return [];
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    // Chromium closes the environment of some of its processes to everybody; they still lead to those that they started.
    const isOurs = readOr(`/proc/${pid}/environ`).includes(folder);
    return [{ pid, parent, isOurs, words: readOr(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').slice(0, 2_000) }];
  });
}

/** What a process holds: resident memory in MB, and open descriptors. */
export function measure(pid: number): { readonly memory: number; readonly descriptors: number } | null {
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/status`))?.[1];
  if (resident === undefined) return null;
  try {
    return { memory: Number(resident) / 1_024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    return null;
  }
}

/** What the descriptors of a process are, counted by kind, for the report of a leak. */
export function listDescriptors(pid: number): string {
  const counts = new Map<string, number>();
  try {
    for (const name of readdirSync(`/proc/${pid}/fd`)) {
      const kind = readlinkSync(`/proc/${pid}/fd/${name}`).replaceAll(/\d+/g, 'N');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  } catch {
    return 'it is gone';
  }
  return [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ');
}

function pids(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
