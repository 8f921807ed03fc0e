import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { specText } from './workspace.ts';

/** Debian's nobody: Electron has no sandbox for root. */
const NOBODY = 65_534;
/** The text that both windows are waited for. */
const SHOWN = 'Bench 1';

/** A built app, an empty one, an Electron and a display, for a user who is not root. */
export interface ElectronDesk {
  /** Which Electron it is. */
  readonly version: string;
  /** Starts an app and waits until its window shows the text and has painted it. */
  show(app: 'corkboard' | 'empty'): Promise<void>;
  remove(): Promise<void>;
}

/** Makes the desk, or says in a sentence why there can be none here. */
export async function makeElectronDesk(): Promise<ElectronDesk | string> {
  const electron = findElectron();
  if (electron === null) return 'there is no Electron (node scripts/fetch-test-electron.mjs gets one)';
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('setpriv', ['--version']).status !== 0) return 'root needs setpriv to run it as another user';
  const display = await openDisplay();
  if (display === null) return 'there is no display and no Xvfb';
  const folder = mkdtempSync(join(tmpdir(), 'corkboard-bench-'));
  const home = join(folder, 'home');
  layOut(folder, electron);
  if (isRoot) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, home]);
  chmodSync(folder, 0o755);
  const { ELECTRON_RUN_AS_NODE: _, XDG_RUNTIME_DIR: _runtime, ...rest } = process.env;
  const env = { ...rest, HOME: home, TMPDIR: home, CORKBOARD_HOME: join(home, 'state'), DISPLAY: display.name };
  const stepDown = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
  const binary = join(folder, 'electron', 'electron');
  const said = spawnSync(binary, ['-p', 'process.versions.electron'], { env: { ...env, ELECTRON_RUN_AS_NODE: '1' } });
  return {
    version: said.stdout.toString().trim(),
    async show(app) {
      const [program, ...words] = [...stepDown, binary, join(folder, app)];
      const child = spawn(program, words, { cwd: home, env, timeout: 30_000, stdio: ['ignore', 'pipe', 'ignore'] });
      const ended = once(child, 'exit');
      const said = await Promise.race([once(child.stdout, 'data'), ended]);
      if (!String(said[0]).includes('shown')) throw new Error(`the ${app} window ended before it was shown`);
      await ended;
    },
    async remove() {
      display.server?.kill();
      await Promise.resolve();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findElectron(): string | null {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const places = [
    process.env['CORKBOARD_TEST_ELECTRON'] ?? '',
    resolve('node_modules/electron/dist'),
    join(cache, 'corkboard-tests', 'electron-25.1.1'),
  ];
  return places.find((place) => place !== '' && existsSync(join(place, 'electron'))) ?? null;
}

async function openDisplay(): Promise<{ name: string; server: ChildProcess | null } | null> {
  const { DISPLAY = '' } = process.env;
  if (DISPLAY !== '') return { name: DISPLAY, server: null };
  const server = spawn('Xvfb', ['-displayfd', '1', '-ac', '-nolisten', 'tcp', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const first = once(server.stdout, 'data').then(String);
  const number = await Promise.race([first, once(server, 'error').then(() => ''), once(server, 'exit').then(() => '')]);
  return number === '' ? null : { name: `:${number.trim()}`, server };
}

/** The electron, the built app and the empty app, each an app folder of its own, and a state root with ten bottles. */
function layOut(folder: string, electron: string): void {
  cpSync(electron, join(folder, 'electron'), { recursive: true });
  const corkboard = join(folder, 'corkboard');
  for (const name of ['out/main', 'out/preload', 'out/renderer', 'examples'])
    cpSync(resolve(name), join(corkboard, name), { recursive: true });
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
  writeApp(corkboard, { name, version }, `${WATCH}\nrequire('./out/main/launch.cjs');\n`);
  writeApp(join(folder, 'empty'), { name: 'empty', version }, `${WATCH}\n${EMPTY}`);
  for (let number = 1; number <= 10; number += 1) {
    const bottle = join(folder, 'home', 'state', 'bottles', `bench-${number}`);
    mkdirSync(bottle, { recursive: true, mode: 0o700 });
    writeFileSync(join(bottle, 'bottle.toml'), specText(number), { mode: 0o600 });
  }
  for (const path of ['home', 'home/state', 'home/state/bottles']) chmodSync(join(folder, path), 0o700);
}

function writeApp(folder: string, about: { name: string; version: string }, main: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, main: 'bench.cjs' }));
  writeFileSync(join(folder, 'bench.cjs'), main);
}

// Looks from inside, the same in both: no debugger is attached, which would cost both alike and make them look alike.
const WATCH = `'use strict';
const { app, BrowserWindow } = require('electron');
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(\`new Promise((resolve) => {
      const look = () => document.body.innerText.includes('${SHOWN}') ? requestAnimationFrame(() => resolve()) : setTimeout(look, 4);
      look();
    })\`);
    process.stdout.write('shown\\\\n', () => app.exit(0));
  });
});`.replaceAll('\\\\n', '\\n');

const EMPTY = `
app.setPath('userData', process.env.HOME + '/empty');
app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>Empty</title><h1>${SHOWN}</h1>');
});
`;
