import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../set-up.mjs';

/**
 * @typedef {{ address: string, stop: () => Promise<void> }} Served The dashboard that is served, with its token in the address.
 * @typedef {object} TourHome
 * @property {string} home A home of nobody's; the state root and the tools lie below it.
 * @property {string} state The state root.
 * @property {(at: string, words: readonly string[], code?: number) => string} cli Runs the command line as if it were that moment.
 * @property {(name: string) => void} removeTool Takes away one of the two programs.
 * @property {(at: string) => Promise<Served>} serve Serves the dashboard as if it were that moment.
 */

const COMMAND = join(root, 'bin', 'corkboard');
const CLOCK = pathToFileURL(join(root, 'scripts', 'tour', 'fixed-clock.mjs')).href;

/**
 * Makes an empty home at a path, in place of what a former run left there, with two programs that answer the versions
 * that Corkboard asks for. Nothing of the person's own environment reaches what runs in it.
 * @param {string} home
 * @returns {TourHome}
 */
export function makeTourHome(home) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { mode: 0o700 });
  const tools = join(home, '.local', 'bin');
  mkdirSync(tools, { recursive: true, mode: 0o755 });
  writeTool(
    tools,
    'gvproxy',
    'case "$1" in -version) echo "gvproxy version v0.8.9";; *) echo "  -config string" >&2;; esac',
  );
  writeTool(tools, 'smolvm', 'case "$1" in --version) echo "smolvm 1.9.2";; *) echo "  egress-events";; esac');
  const env = { HOME: home, PATH: `${tools}:/usr/bin:/bin`, LANG: 'C.UTF-8', TZ: 'UTC', NO_COLOR: '1' };
  const start = (/** @type {string} */ at, /** @type {readonly string[]} */ words) => ({
    words: ['--import', CLOCK, COMMAND, ...words],
    options: { cwd: home, env: { ...env, CORKBOARD_TOUR_NOW: at } },
  });
  return {
    home,
    state: join(home, '.local', 'share', 'corkboard'),
    cli: (at, words, code = 0) => {
      const run = start(at, words);
      const done = spawnSync(process.execPath, run.words, { ...run.options, encoding: 'utf8' });
      if (done.status === code) return done.stdout;
      throw new Error(`corkboard ${words.join(' ')} ended with ${done.status}:\n${done.stdout}${done.stderr}`);
    },
    removeTool: (name) => rmSync(join(tools, name)),
    serve: (at) => {
      const run = start(at, ['serve', '--no-open']);
      return listen(spawn(process.execPath, run.words, run.options));
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @returns {Promise<Served>}
 */
async function listen(child) {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const address = await new Promise((resolve, reject) => {
    let line = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      line += text;
      if (line.includes('\n')) resolve(line.split('\n')[0]);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`corkboard serve ended with ${code}: ${line}${said}`)));
  });
  const stop = () =>
    new Promise((/** @type {(ended: void) => void} */ resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGINT');
    });
  return { address, stop };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} body
 */
function writeTool(folder, name, body) {
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
}
