import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createPackage, extractAll } from '@electron/asar';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brokenSpecText, specText } from './workspace.ts';

/** Debian's nobody: Electron has no sandbox for root. */
const NOBODY = 65_534;
const LIMIT_MS = 120_000;

/** What an app of the place is made of. */
interface PlacedApp {
  readonly kind: 'corkboard' | 'empty';
  /** What runs in its main process before the app itself. */
  readonly watch: string;
  /** A preload of its session, when it has one. */
  readonly preload?: string;
}

/** A run of an app that has said its first line. */
interface RunningApp {
  /** The first line that it said. */
  readonly line: string;
  readonly ended: Promise<unknown>;
}

/** A display, an Electron, apps and state roots, for a user who is not root. */
export interface ElectronPlace {
  /** Which Electron it is. */
  readonly version: string;
  addApp(name: string, app: PlacedApp): void;
  /** Adds what `npm run dist -- --linux dir` made, as it is but for what runs before it, or an empty app in its place. */
  addPacked(name: string, packed: string, app: PlacedApp): Promise<void>;
  /** Makes a state root of so many bottles, some of them with a spec that has mistakes. */
  addState(name: string, counts: { readonly bottles: number; readonly broken: number }): void;
  /** Starts an app on a state root and waits for the first line that it says. */
  start(app: string, state: string, env?: Readonly<Record<string, string>>): Promise<RunningApp>;
  remove(): void;
}

/** Makes the place, or says in a sentence why there can be none here. */
export async function makeElectronPlace(): Promise<ElectronPlace | string> {
  const electron = findElectron();
  if (electron === null) return 'there is no Electron (node scripts/fetch-test-electron.mjs gets one)';
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('setpriv', ['--version']).status !== 0) return 'root needs setpriv to run it as another user';
  const display = await openDisplay();
  if (display === null) return 'there is no display and no Xvfb';
  const folder = mkdtempSync(join(tmpdir(), 'corkboard-bench-'));
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  chmodSync(folder, 0o755);
  cpSync(electron, join(folder, 'electron'), { recursive: true });
  const own = (): void => {
    if (isRoot) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, home]);
  };
  own();
  const { ELECTRON_RUN_AS_NODE: _, XDG_RUNTIME_DIR: _runtime, ...rest } = process.env;
  const base = { ...rest, HOME: home, TMPDIR: home, DISPLAY: display.name };
  const stepDown = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
  const binary = join(folder, 'electron', 'electron');
  const programs = new Map<string, readonly string[]>();
  const said = spawnSync(binary, ['-p', 'process.versions.electron'], { env: { ...base, ELECTRON_RUN_AS_NODE: '1' } });
  return {
    version: said.stdout.toString().trim(),
    addApp: (name, app) => {
      layOutApp(join(folder, name), app);
      programs.set(name, [binary, join(folder, name)]);
    },
    async addPacked(name, packed, app) {
      await layOutPacked(join(folder, name), packed, app);
      programs.set(name, [join(folder, name, 'corkboard')]);
    },
    addState(name, counts) {
      layOutState(join(home, name), counts);
      own();
    },
    async start(app, state, more = {}) {
      const [program, ...words] = [...stepDown, ...(programs.get(app) ?? [])];
      const env = { ...base, CORKBOARD_HOME: join(home, state), ...more };
      const child = spawn(program ?? '', words, {
        cwd: home,
        env,
        timeout: LIMIT_MS,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ended = once(child, 'exit');
      const line = await firstLine(child, ended);
      if (line === null) throw new Error(`the app ${app} ended before it said anything`);
      return { line, ended };
    },
    remove() {
      display.server?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess, ended: Promise<unknown>): Promise<string | null> {
  let text = '';
  const line = new Promise<string>((give) => {
    child.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('\n')) give(text.slice(0, text.indexOf('\n')));
    });
  });
  return await Promise.race([line, ended.then(() => null)]);
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

function layOutApp(folder: string, app: PlacedApp): void {
  mkdirSync(folder, { recursive: true });
  if (app.kind === 'corkboard') {
    for (const part of ['out/main', 'out/preload', 'out/renderer', 'examples'])
      cpSync(resolve(part), join(folder, part), { recursive: true });
  }
  writeEntry(folder, app);
}

/** Makes the watch the first thing that runs. */
function writeEntry(folder: string, { kind, watch, preload }: PlacedApp): void {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
  const about = kind === 'empty' ? { name: 'empty', version } : { name, version };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, main: 'bench.cjs' }));
  const main = kind === 'empty' ? EMPTY : "require('./out/main/launch.cjs');\n";
  writeFileSync(join(folder, 'bench.cjs'), `${watch}\n${main}`);
  if (preload !== undefined) writeFileSync(join(folder, 'bench-preload.js'), preload);
}

async function layOutPacked(folder: string, packed: string, app: PlacedApp): Promise<void> {
  cpSync(packed, folder, { recursive: true });
  const archive = join(folder, 'resources', 'app.asar');
  const inside = join(folder, 'app');
  if (app.kind === 'empty') mkdirSync(inside);
  else extractAll(archive, inside);
  writeEntry(inside, app);
  await createPackage(inside, archive);
  rmSync(inside, { recursive: true });
}

function layOutState(root: string, { bottles, broken }: { readonly bottles: number; readonly broken: number }): void {
  for (let number = 1; number <= bottles; number += 1) {
    const bottle = join(root, 'bottles', `bench-${number}`);
    mkdirSync(bottle, { recursive: true, mode: 0o700 });
    // Spread over the list: as many of each ten.
    const isBroken = (number % 10) * bottles < broken * 10;
    const text = isBroken ? brokenSpecText(number) : specText(number);
    writeFileSync(join(bottle, 'bottle.toml'), text, { mode: 0o600 });
  }
  for (const path of [root, join(root, 'bottles')]) chmodSync(path, 0o700);
}

const EMPTY = `
app.setPath('userData', process.env.HOME + '/empty');
app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>Empty</title><h1>Bench 1</h1>');
});
`;
