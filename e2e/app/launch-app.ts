import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { writeReleasedTools } from '../desk/released-tools.ts';

const CHECKOUT = resolve(import.meta.dirname, '..', '..');
const COMMAND = join(CHECKOUT, 'bin', 'corkboard');
/** How long Playwright may take to see an open window, on a busy machine. */
const SEEN_MS = 20_000;
const ELECTRON = join(process.env['CORKBOARD_TEST_ELECTRON'] ?? '', 'electron');

/** What ended when the command line was run. */
export interface Run {
  readonly code: number | null;
  /** What ended it, where it did not end by itself. */
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly errors: string;
}

/** How the app is started; `words` come after its folder. */
export interface LaunchOptions {
  readonly hasSandbox?: boolean;
  readonly words?: readonly string[];
  /** The whole environment of the app in place of the home's own. */
  readonly env?: Record<string, string>;
}

/** A home of one test: a state root, two tools that answer their versions, and whatever is started on it. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'corkboard-app-'));
  stateRoot = join(this.folder, 'state');
  readonly #apps: ElectronApplication[] = [];

  constructor() {
    const tools = join(this.folder, 'tools');
    mkdirSync(tools);
    writeReleasedTools(tools);
  }

  get env(): Record<string, string> {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>;
    return { ...env, CORKBOARD_HOME: this.stateRoot, PATH: `${join(this.folder, 'tools')}:${env['PATH'] ?? ''}` };
  }

  /** Starts the app as a person does, with its sandbox on, and waits for its window. */
  async launch({ hasSandbox = true, words = [], env = this.env }: LaunchOptions = {}): Promise<ElectronApplication> {
    const app = await _electron.launch({
      executablePath: ELECTRON,
      args: [CHECKOUT, ...words],
      env,
      chromiumSandbox: hasSandbox,
    });
    this.#apps.push(app);
    return (await isSeen(app)) ? app : await this.launch({ hasSandbox, words, env });
  }

  /** Starts the app without anything that looks into it. */
  spawnApp(words: readonly string[] = []): ChildProcess {
    return spawn(ELECTRON, [CHECKOUT, ...words], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Runs the command line on the same state root. */
  run(...words: readonly string[]): Run {
    const ended = spawnSync(process.execPath, [COMMAND, ...words], { env: this.env, encoding: 'utf8' });
    return { code: ended.status, signal: ended.signal, out: ended.stdout, errors: ended.stderr };
  }

  read(...path: readonly string[]): string {
    return readFileSync(join(this.stateRoot, ...path), 'utf8');
  }

  /** The names in a folder of the state root; none where it is not there yet. */
  list(folder: string): string[] {
    const path = join(this.stateRoot, folder);
    return existsSync(path) ? readdirSync(path).sort() : [];
  }

  /** The files and folders of the state root that others can read or write; the links of Chromium's lock have no mode. */
  openPlaces(): string[] {
    const walk = (path: string): string[] => {
      const stats = lstatSync(path);
      if (stats.isSymbolicLink()) return [];
      const own = (stats.mode & 0o077) === 0 ? [] : [path];
      return stats.isDirectory() ? [...own, ...readdirSync(path).flatMap((name) => walk(join(path, name)))] : own;
    };
    return walk(this.stateRoot);
  }

  /** The processes of an app on this state root that are still there; Chromium names its data folder to each. */
  processes(): string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(readCommandLine)
      .filter((line) => line.includes(`--user-data-dir=${this.stateRoot}`));
  }

  async end(): Promise<void> {
    for (const app of this.#apps) await app.close().catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Whether Playwright has seen the window. Attached at the wrong moment it never does, though the window is open and its
 * page runs: that start is ended. A window that is not there fails the test.
 */
async function isSeen(app: ElectronApplication): Promise<boolean> {
  try {
    await app.firstWindow({ timeout: SEEN_MS });
    return true;
  } catch (error) {
    const isShown = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.isVisible() && !window.webContents.isLoading()),
    );
    if (!isShown) throw error;
    const ended = waitForEnd(app.process());
    app.process().kill('SIGKILL');
    await ended;
    return false;
  }
}

/** Waits for a process to end and answers its exit code and what it said. */
export async function waitForEnd(child: ChildProcess): Promise<Run> {
  let [out, errors] = ['', ''];
  child.stdout?.on('data', (part) => (out += String(part)));
  child.stderr?.on('data', (part) => (errors += String(part)));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, out, errors };
}

function readCommandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
