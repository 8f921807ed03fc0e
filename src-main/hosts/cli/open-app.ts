import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What came of opening the app. */
export type Opened =
  | { readonly status: 'ended'; readonly exitCode: number }
  /** `canShow` is false where no browser could be seen either. */
  | { readonly status: 'impossible'; readonly reason: string; readonly canShow: boolean };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Opens the app, in the Electron of node_modules or of the package this is part of, and waits for its end, or says in a
 * sentence why no window can open.
 *
 * @param files What its window is to show, by names that begin where this runs.
 */
export async function openApp(root: string, files: readonly string[] = []): Promise<Opened> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) return impossible('Electron has no sandbox when it runs as root', false);
  if (!hasDisplay()) return impossible('There is no display', false);
  const isPackaged = root.endsWith('.asar');
  const electron = isPackaged ? process.execPath : findElectron(join(root, 'node_modules', 'electron'));
  if (electron === null) return impossible('There is no Electron binary (npx install-electron fetches it)', true);
  if (!hasSandbox(electron)) return impossible('This system does not let Electron make its sandbox', true);
  // By its whole path no file looks like an option.
  return await runApp(electron, [...(isPackaged ? [] : [root]), ...files.map((file) => resolve(file))]);
}

function impossible(reason: string, canShow: boolean): Opened {
  return { status: 'impossible', reason, canShow };
}

function hasDisplay(): boolean {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  return process.platform !== 'linux' || DISPLAY !== '' || WAYLAND_DISPLAY !== '';
}

/** The binary that is there now; `npm start` is what fetches one. */
function findElectron(folder: string): string | null {
  const name = join(folder, 'path.txt');
  const binary = existsSync(name) ? readFileSync(name, 'utf8').trim() : 'electron';
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const path = override === '' ? join(folder, 'dist', binary) : join(override, binary);
  return existsSync(path) ? path : null;
}

/** Whether Linux lets this Electron make its sandbox: by its own helper, or by user namespaces. */
function hasSandbox(electron: string): boolean {
  if (process.platform !== 'linux') return true;
  const aid = statSync(join(dirname(electron), 'chrome-sandbox'), { throwIfNoEntry: false });
  if (aid !== undefined && aid.uid === 0 && (aid.mode & 0o4000) !== 0) return true;
  const probe = spawnSync('unshare', ['-Ur', 'true'], { stdio: 'ignore', timeout: 5_000 });
  return probe.error !== undefined || probe.status === 0;
}

async function runApp(electron: string, words: readonly string[]): Promise<Opened> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return await new Promise((end) => {
    const child = spawn(electron, [...words], { stdio: 'inherit', env });
    const handOn = (signal: NodeJS.Signals): void => {
      // Ctrl-C in a terminal reaches the app without us.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const settle = (opened: Opened): void => {
      for (const signal of SIGNALS) process.off(signal, handOn);
      end(opened);
    };
    for (const signal of SIGNALS) process.on(signal, handOn);
    child.once('error', (error: NodeJS.ErrnoException) => {
      settle(impossible(`Electron could not be started (${error.code ?? 'unknown'})`, true));
    });
    child.once('exit', (code, signal) => {
      settle({ status: 'ended', exitCode: code ?? 128 + (signal === null ? 0 : constants.signals[signal]) });
    });
  });
}
