import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { type Home, type Run, waitForEnd } from '../app/launch-app.ts';
import { expect, test } from './fixtures.ts';
import { PackedApp } from './packed-app.ts';
import type { Pack } from './packs.ts';

/** Started with something it should refuse, it has this long to end by itself. */
const PATIENCE_MS = 20_000;

function spawnPack({ binary }: Pack, home: Home, words: readonly string[]): ChildProcess {
  return spawn(binary, words, { env: home.env, stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS });
}

async function runPack(pack: Pack, home: Home, words: readonly string[]): Promise<Run> {
  return await waitForEnd(spawnPack(pack, home, words));
}

/** What would let others look into it, run in it, or lead it elsewhere. */
const HOSTILE = [
  '--remote-debugging-port=0',
  '-remote-debugging-port=0',
  ' --remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--inspect=0',
  '--inspect-brk=0',
  '--inspect-publish-uid=http',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp',
  '--proxy-server=127.0.0.1:1',
  '--proxy-pac-url=data:,',
  '--host-rules=MAP * 127.0.0.1',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--disable-web-security',
  '--ignore-certificate-errors',
  '--disable-site-isolation-trials',
  '--enable-features=WebUsb',
  '--disable-features=NetworkService',
  '--user-data-dir=/tmp',
  '--renderer-cmd-prefix=touch',
  '--utility-cmd-prefix=touch',
  '--gpu-launcher=touch',
  '--single-process',
  '--in-process-gpu',
  '--disable-gpu-sandbox',
  '--require=/tmp/x.cjs',
  '-r=/tmp/x.cjs',
  '--app=/tmp',
  '--auto-open-devtools-for-tabs',
  '--log-net-log=/tmp/net-log.json',
  '--enable-logging=file',
  '--trace-startup',
];

test('does not start with an option that it does not take, names it, and opens no door', async ({ packs, home }) => {
  for (const word of HOSTILE) {
    const { code, errors } = await runPack(packs.real, home, [word]);

    const name = word.trim().replace(/^--?/, '').replace(/=.*/, '');
    expect({ word, code }).toEqual({ word, code: 3 });
    expect(errors).toContain(`Corkboard does not start with the option --${name}.`);
    expect(errors).not.toMatch(/listening on/i);
  }
  expect(existsSync(home.stateRoot)).toBe(false);
});

test('the door for tests lets in what they need and nothing more', async ({ packs, home }) => {
  for (const word of ['--remote-debugging-pipe', '--inspect=0', '--remote-allow-origins=*'])
    expect(await runPack(packs.withDoor, home, ['--remote-debugging-port=0', word])).toMatchObject({ code: 3 });
});

test('no option is smuggled in beside one that it takes, or under a name that is none', async ({ packs, home }) => {
  const smuggled = ['--lang=de', '--no-sandbox', '--\u001b[2J=x'];

  const { code, errors } = await runPack(packs.real, home, smuggled);

  expect(code).toBe(3);
  expect(errors).toContain('Corkboard does not start with one of its options.');
  expect(errors).not.toContain('\u001b[2J');
});

test('opens no inspector at the signal that Node takes for it', async ({ packs, home }) => {
  const child = spawnPack(packs.real, home, []);
  const ended = waitForEnd(child);
  await expect.poll(() => existsSync(join(home.stateRoot, 'cache', 'tools.json'))).toBe(true);

  child.kill('SIGUSR1');

  const isOpen = await new Promise((resolve) => {
    setTimeout(() => {
      const knock = createConnection(9229, '127.0.0.1');
      knock.once('connect', () => resolve(true)).once('error', () => resolve(false));
    }, 500);
  });
  child.kill('SIGKILL');
  expect(isOpen).toBe(false);
  expect((await ended).errors).not.toContain('Debugger listening');
});

test('a second start with hostile words is refused by itself and leaves the first as it was', async ({
  packs,
  home,
}) => {
  const first = await PackedApp.start(packs.withDoor, home);
  try {
    for (const word of ['--remote-debugging-port=0', '--inspect=0', '--load-extension=/tmp', '--gpu-launcher=touch'])
      expect(await runPack(packs.real, home, [word])).toMatchObject({ code: 3 });
    expect((await runPack(packs.real, home, ['https://127.0.0.1:1/', 'javascript:alert(1)', '../..'])).code).toBe(0);

    expect(await first.targets()).toEqual(['page corkboard://app/index.html']);
    await first.loadPage();
  } finally {
    await first.end();
  }
});

test('takes words after a lone -- for words, whatever they look like', async ({ packs, home }) => {
  writeFileSync(join(home.folder, '--inspect=0.toml'), 'version = 1\n');

  const { code, out, errors } = await runPack(packs.real, home, ['--', 'list', '--json', '--inspect=0']);

  expect(code).toBe(2);
  expect(out + errors).toContain('--inspect');
  expect(errors).not.toMatch(/listening on/i);
});

test('says that its sandbox was taken from it, by an option or by the environment', async ({ packs, home }) => {
  for (const [words, env] of [
    [['--no-sandbox'], {}],
    [[], { ELECTRON_DISABLE_SANDBOX: '1' }],
  ] as const) {
    const app = await PackedApp.start(packs.withDoor, home, { words, env });

    app.child.kill('SIGTERM');

    const { errors } = await app.ended;
    expect(errors).toContain('its page runs without the sandbox');
  }
  expect(readFileSync(join(home.stateRoot, 'electron', 'window.json'), 'utf8')).toContain('version');
});
