import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly, say } from './run-program.mjs';

/** Where the repository begins. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

const modules = join(root, 'node_modules');
const lockStamp = join(modules, '.corkboard-lock');
const buildStamp = join(root, 'out', '.stamp');
const bundles = ['main/launch.cjs', 'preload/preload.cjs', 'renderer/index.html'].map((path) =>
  join(root, 'out', path),
);

/** Installs and builds what is missing or out of date; on an unchanged tree it does nothing and says nothing. */
export async function setUp() {
  await ensureDependencies();
  await ensureBuild();
}

/** Runs `npm ci` unless node_modules is already what package-lock.json says. */
export async function ensureDependencies() {
  needNode();
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = sha256(lock);
  if (readOr(lockStamp, '') === wanted) return;
  if (!isInstalled(lock)) {
    say('Installing dependencies (npm ci); this takes a minute the first time.');
    const npm = process.env['npm_execpath'];
    const { code, output } = npm?.endsWith('js')
      ? await runQuietly(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { cwd: root })
      : await runQuietly('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
    if (code !== 0) fail('npm ci', output);
  }
  writeFileSync(lockStamp, wanted);
}

/** Builds the three bundles unless they were made from the sources as they are now. */
export async function ensureBuild() {
  if (bundles.every((path) => existsSync(path)) && readOr(buildStamp, '') === hashSources()) return;
  say('Building Corkboard.');
  const { code, output } = await build();
  if (code !== 0) fail('the build', output);
}

/** Builds the three bundles and remembers what they were made from. */
export async function build() {
  const hash = hashSources();
  const bundler = join(modules, 'electron-vite', 'bin', 'electron-vite.js');
  // What it prints is shown when it fails, and then perhaps not in a terminal.
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const run = await runQuietly(process.execPath, [bundler, 'build'], { cwd: root, env });
  if (run.code === 0) {
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(buildStamp, hash);
  }
  return run;
}

function needNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  say(`Corkboard needs Node 20 or newer; this is ${process.version}. See https://nodejs.org/`);
  process.exit(2);
}

/**
 * Looks whether somebody ran npm by hand: npm notes what it installed in a lock file of its own.
 * @param {string} lock
 */
function isInstalled(lock) {
  const note = readOr(join(modules, '.package-lock.json'), '');
  if (!note) return false;
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== '');
  const found = JSON.parse(note).packages;
  // Packages for other systems are in the lock file and not on the disk.
  return wanted.every(
    ([path, { version, optional }]) => found[path]?.version === version || (optional && !found[path]),
  );
}

/** One hash over everything the bundles are made from; tests are not. */
function hashSources() {
  const hash = createHash('sha256');
  const tops = readdirSync(root).filter((name) => name.startsWith('src-'));
  const own = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'scripts/release/note-packages.mjs'];
  const files = [...own, ...tops.flatMap(listFiles)];
  for (const path of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} top
 * @returns {string[]}
 */
function listFiles(top) {
  return readdirSync(join(root, top), { withFileTypes: true }).flatMap((entry) => {
    const path = `${top}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/**
 * @param {string} path
 * @param {string} otherwise
 */
function readOr(path, otherwise) {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {string} what
 * @param {string} output
 * @returns {never}
 */
function fail(what, output) {
  say(`${output.trimEnd()}\n\nSetting up failed: ${what} did not work; its words are above.`);
  process.exit(1);
}
