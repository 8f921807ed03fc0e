import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { PackedApp } from './packed-app.ts';

/** Writes a script that leaves a mark when it is run, in every shape in which a variable could name it. */
function writeMarker(folder: string): { readonly script: string; readonly mark: string; readonly modules: string } {
  const mark = join(folder, 'was-run');
  const text = `require('fs').writeFileSync(${JSON.stringify(mark)}, process.type || 'node')\n`;
  const script = join(folder, 'evil.cjs');
  writeFileSync(script, text);
  const modules = join(folder, 'modules');
  for (const name of ['bufferutil', 'utf-8-validate', 'electron', 'ws', 'fs'])
    for (const place of [modules, join(folder, 'node_modules')]) {
      mkdirSync(join(place, name), { recursive: true });
      writeFileSync(join(place, name, 'index.js'), text);
    }
  return { script, mark, modules };
}

test('runs nothing that the environment names, and opens as ever', async ({ packs, home }) => {
  const { script, mark, modules } = writeMarker(home.folder);
  const env = {
    NODE_OPTIONS: `--require=${script}`,
    NODE_PATH: modules,
    NODE_EXTRA_CA_CERTS: script,
    NODE_REPL_EXTERNAL_MODULE: script,
    NODE_V8_COVERAGE: join(home.folder, 'coverage'),
    NODE_ICU_DATA: home.folder,
    NODE_PENDING_DEPRECATION: '1',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    NODE_INSPECT_RESUME_ON_START: '1',
    ELECTRON_NO_ASAR: '1',
    ELECTRON_ENABLE_LOGGING: '1',
    ELECTRON_LOG_FILE: join(home.folder, 'electron.log'),
    ELECTRON_OVERRIDE_DIST_PATH: home.folder,
    ELECTRON_EXEC_PATH: script,
    ELECTRON_TRASH: script,
    ELECTRON_DEFAULT_ERROR_MODE: '1',
    ELECTRON_FORCE_IS_PACKAGED: 'false',
    CORKBOARD_DEVELOPMENT: '1',
    CORKBOARD_TEST_DOOR: '1',
    HTTP_PROXY: 'http://127.0.0.1:1',
    all_proxy: 'socks5://127.0.0.1:1',
    SSLKEYLOGFILE: join(home.folder, 'keys'),
    GOOGLE_API_KEY: 'x',
    BROWSER: script,
  };

  const app = await PackedApp.start(packs.withDoor, home, { env });
  try {
    expect(await app.targets()).toEqual(['page corkboard://app/index.html']);
    expect(existsSync(mark)).toBe(false);
    expect(existsSync(join(home.folder, 'coverage'))).toBe(false);
    // Chromium makes the file; the keys of a connection never get into it, since there is none.
    expect(readFileSync(join(home.folder, 'keys'), 'utf8')).toBe('');
  } finally {
    await app.end();
  }
});

test('is no Node, however it is asked to be one', ({ packs, home }) => {
  const { script, mark } = writeMarker(home.folder);
  const env = { ...home.env, DISPLAY: '', WAYLAND_DISPLAY: '', ELECTRON_RUN_AS_NODE: '1' };

  for (const words of [[script], ['-e', `require(${JSON.stringify(script)})`], ['-p', '"ran as Node"']]) {
    // What it takes for a file or an option of its own it opens or refuses; without a display it would serve.
    const run = spawnSync(packs.real.binary, words, { env, timeout: 4_000, killSignal: 'SIGKILL' });
    expect(run.stdout.toString()).not.toContain('ran as Node');
  }

  expect(existsSync(mark)).toBe(false);
});

test('runs no program that only lies where it was started', async ({ packs, home }) => {
  const { mark } = writeMarker(home.folder);
  writeFileSync(join(home.folder, 'package.json'), '{"main":"evil.cjs"}');
  mkdirSync(join(home.folder, 'resources', 'app'), { recursive: true });
  writeFileSync(join(home.folder, 'resources', 'app', 'package.json'), '{"main":"../../evil.cjs"}');

  const app = await PackedApp.start(packs.withDoor, home, { words: [home.folder] });

  await app.end();
  expect(existsSync(mark)).toBe(false);
});
