import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './set-up.mjs';

/**
 * Where and how tests run as a person would run them.
 * @typedef {{ cwd: string, env: NodeJS.ProcessEnv, as: (words: readonly string[]) => readonly string[], reach: (path: string) => string, end: () => void }} Place
 */

// Debian's nobody; it has an entry in /etc/passwd, which GTK and glib ask for.
const uid = 65_534;
const leftOut = new Set(['.git', 'node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

/**
 * Prepares a place for tests that must not be root: root writes into read-only folders, and Electron has no sandbox there.
 *
 * For an ordinary user that is the checkout itself. For root it is a copy of it (the checkout may lie where nobody else can
 * read), with node_modules as hard links where the file system allows.
 * @returns {Place}
 */
export function ordinaryPlace() {
  if (process.getuid?.() !== 0) {
    return { cwd: root, env: process.env, as: (words) => words, reach: (path) => path, end: () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'corkboard-tests-'));
  chmodSync(folder, 0o755);
  const cwd = join(folder, 'checkout');
  const home = join(folder, 'home');
  mkdirSync(cwd);
  mkdirSync(home, { mode: 0o700 });
  for (const name of readdirSync(root).filter((entry) => !leftOut.has(entry)))
    must('cp', ['-a', join(root, name), cwd]);
  must('chown', ['-R', `${uid}:${uid}`, cwd, home]);
  must('chmod', ['-R', 'u+rwX,go-w', cwd]);
  link(join(root, 'node_modules'), cwd);
  // Vite and Vitest write here.
  for (const name of ['.vite', '.vite-temp', '.vitest']) own(join(cwd, 'node_modules', name));
  chownSync(join(cwd, 'node_modules'), uid, uid);
  const {
    SUDO_UID: _a,
    SUDO_USER: _b,
    XDG_RUNTIME_DIR: _c,
    XDG_CACHE_HOME: _d,
    XDG_CONFIG_HOME: _e,
    ...env
  } = process.env;
  return {
    cwd,
    env: { ...env, HOME: home, USER: 'nobody', LOGNAME: 'nobody', TMPDIR: home, INIT_CWD: cwd },
    as: (words) => ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', ...words],
    reach: (path) => (canRead(path) ? path : join(link(path, folder), '')),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Brings a file or folder to where the ordinary user can read it, as hard links when that is enough.
 * @param {string} path
 * @param {string} folder
 */
function link(path, folder) {
  const target = join(folder, path.split('/').at(-1) ?? '');
  rmSync(target, { recursive: true, force: true });
  const linked = spawnSync('cp', ['-al', path, folder], { stdio: 'ignore' });
  const unreadable = spawnSync('find', [target, '!', '-type', 'l', '!', '-perm', '-o=r', '-print', '-quit'], {
    encoding: 'utf8',
  });
  if (linked.status === 0 && unreadable.stdout === '') return target;
  rmSync(target, { recursive: true, force: true });
  must('cp', ['-a', path, folder]);
  must('chmod', ['-R', 'a+rX', target]);
  return target;
}

/** @param {string} path */
function canRead(path) {
  const words = [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', 'test', '-r', path];
  return spawnSync('setpriv', words, { stdio: 'ignore' }).status === 0;
}

/** @param {string} path */
function own(path) {
  if (existsSync(path)) rmSync(path, { recursive: true });
  mkdirSync(path, { recursive: true });
  chownSync(path, uid, uid);
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 */
function must(program, words) {
  const run = spawnSync(program, words, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${program} ${words.join(' ')}: ${run.stderr || run.error?.message}`);
}
