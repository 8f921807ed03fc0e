import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CliStreams } from './cli-streams.ts';
import { runCli } from './run-cli.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-run-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Screen {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Lines that were asked for and not answered. */
  readonly unanswered: number;
}

/** Runs words as a person at a terminal would who answers these lines. */
async function atTerminal(
  words: readonly string[],
  answers: readonly string[] = [],
  isTerminal = true,
): Promise<Screen> {
  const printed = { out: '', err: '' };
  const left = [...answers];
  let unanswered = 0;
  const streams: CliStreams = {
    stdout: { isTerminal, write: (text) => void (printed.out += text) },
    stderr: { isTerminal, write: (text) => void (printed.err += text) },
    stdin: {
      isTerminal,
      readLine: async () => {
        const line = left.shift() ?? null;
        if (line === null) unanswered += 1;
        return await Promise.resolve(line);
      },
    },
  };
  const env = { PATH: '/nowhere', HOME: folder, CORKBOARD_HOME: join(folder, 'state') };
  const code = await runCli(words, streams, { cwd: folder, env, version: '1.2.3', examplesFolder: null });
  return { code, ...printed, unanswered };
}

function writeSpec(mode: 'read-only' | 'read-write'): void {
  mkdirSync(join(folder, 'shared'), { recursive: true });
  const lines = [
    'version = 1',
    'name = "Web"',
    'backend = "smolmachines"',
    '[agent]',
    'command = ["claude"]',
    '[[mounts]]',
    `host = "${join(folder, 'shared')}"`,
    'guest = "/workspace"',
    `mode = "${mode}"`,
  ];
  writeFileSync(join(folder, 'web.toml'), `${lines.join('\n')}\n`);
}

describe('a person at a terminal', () => {
  test('is shown the powers of a spec, says yes, and it is taken in', async () => {
    writeSpec('read-only');

    const screen = await atTerminal(['import', 'web.toml'], ['y']);

    expect(screen.code).toBe(0);
    expect(screen.err).toContain(join(folder, 'shared'));
    expect(screen.err).toContain('Take it with these powers? [y/N] ');
    expect(existsSync(join(folder, 'state', 'bottles', 'web', 'bottle.toml'))).toBe(true);
  });

  test.each([[['n']], [['']], [['maybe']], [[]]])('who answers %j has nothing taken in', async (answers) => {
    writeSpec('read-only');

    const screen = await atTerminal(['import', 'web.toml'], answers);

    expect(screen.code).toBe(3);
    expect(existsSync(join(folder, 'state', 'bottles'))).toBe(false);
  });

  test('is asked before a cleanup removes anything, and a no keeps everything', async () => {
    await atTerminal(['new', 'Web']);

    const kept = await atTerminal(['cleanup', 'web', '--with-spec'], ['n']);
    const isKept = existsSync(join(folder, 'state', 'bottles', 'web'));
    const removed = await atTerminal(['cleanup', 'web', '--with-spec'], ['yes']);

    expect(kept.err).toContain(join(folder, 'state', 'bottles', 'web'));
    expect([kept.code, isKept]).toEqual([3, true]);
    expect([removed.code, existsSync(join(folder, 'state', 'bottles', 'web'))]).toEqual([0, false]);
  });
});

test('without a terminal nobody is asked', async () => {
  writeSpec('read-only');

  const screen = await atTerminal(['import', 'web.toml'], ['y'], false);

  expect(screen).toMatchObject({ code: 3, unanswered: 0 });
});

test('with --json a failure is the one value on standard output, and standard error stays empty', async () => {
  const screen = await atTerminal(['show', 'nobody', '--json'], [], false);

  expect(screen).toMatchObject({ code: 1, err: '' });
  expect(JSON.parse(screen.out)).toMatchObject({ error: { code: 'bottle-not-found' } });
});

test('words after a lone -- are no options', async () => {
  const screen = await atTerminal(['show', '--', '--json'], [], false);

  expect([screen.code, screen.out]).toEqual([1, '']);
});

test('wrong usage is told in one sentence', async () => {
  const nothing = await atTerminal(['--json'], [], false);
  const wrong = await atTerminal(['new', 'Web', '--backend', 'vm', '--json'], [], false);

  expect(JSON.parse(nothing.out)).toMatchObject({ error: { code: 'bad-usage', message: 'no command was given' } });
  const message = '--backend is one of smolmachines, sealed, qemu, not "vm"';
  expect(JSON.parse(wrong.out)).toMatchObject({ error: { code: 'bad-usage', message } });
});

test('the version and the help go to standard output with exit code 0', async () => {
  expect(await atTerminal(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
  const help = await atTerminal(['help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('serve [options]');
});
