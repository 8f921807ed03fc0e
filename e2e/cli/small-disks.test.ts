import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failureReportSchema } from '#shared/contract/schemas/failure';
import { COMMAND, makeCliDesk, untilEnded, type CliDesk, type Ended } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';

// A disk of its own needs a mount namespace of its own: Linux, where user namespaces are allowed.
const hasDisks =
  process.platform === 'linux' && spawnSync('unshare', ['-Urm', 'true'], { stdio: 'ignore' }).status === 0;

let desk: CliDesk;

beforeEach(() => {
  desk = makeCliDesk();
  desk.write('web.toml', specText('Web'));
  desk.write('other.toml', specText('Web', '', '[supervise]', 'enabled = true'));
});

afterEach(() => {
  desk.remove();
});

/** Runs a shell script with a small disk at `$DISK`, on which the state root lies; `corkboard` is the command. */
async function onDisk(size: string, script: string): Promise<Ended> {
  const disk = join(desk.folder, 'disk');
  const whole = [
    'set -eu',
    `corkboard() { '${process.execPath}' '${COMMAND}' "$@"; }`,
    'mkdir "$DISK"',
    `mount -t tmpfs -o size=${size},mode=700 none "$DISK"`,
    script,
  ].join('\n');
  const env = { ...desk.env, DISK: disk, CORKBOARD_HOME: join(disk, 'state') };
  return await untilEnded(spawn('unshare', ['-Urm', 'sh', '-c', whole], { cwd: desk.folder, env }));
}

describe.skipIf(!hasDisks)('a disk that takes no more', () => {
  test('a full one: prepare says so, and the bottle is what it was', async () => {
    const ended = await onDisk(
      '1m',
      `corkboard prepare web.toml >&2
       cp -r "$CORKBOARD_HOME/bottles/web" before
       corkboard import other.toml --replace >&2
       cp "$CORKBOARD_HOME/bottles/web/bottle.toml" before/bottle.toml
       dd if=/dev/zero of="$DISK/fill" bs=1k 2>/dev/null || true
       corkboard prepare web --json && exit 9 || echo "code $?" >&2
       diff -r before/stage "$CORKBOARD_HOME/bottles/web/stage" >&2
       diff before/bottle.toml "$CORKBOARD_HOME/bottles/web/bottle.toml" >&2
       rm "$DISK/fill"
       corkboard prepare web >&2
       corkboard diff web >&2`,
    );

    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toContain('code 1\n');
    const { error } = failureReportSchema.parse(JSON.parse(ended.stdout));
    expect(error).toMatchObject({ code: 'disk-full', remedy: { kind: 'command' } });
    expect(error.message).toMatch(/full/);
  });

  test('a full one takes no spec, and leaves no half of one and no empty bottle', async () => {
    const ended = await onDisk(
      '64k',
      `dd if=/dev/zero of="$DISK/fill" bs=1k 2>/dev/null || true
       corkboard import web.toml --json && exit 9 || echo "code $?" >&2
       test ! -e "$CORKBOARD_HOME/bottles/web"`,
    );

    expect(ended.code, ended.stderr).toBe(0);
    expect(failureReportSchema.parse(JSON.parse(ended.stdout)).error.code).toBe('disk-full');
  });

  test('a read-only one: what is there is still listed, planned and diffed; what would change it is refused with the reason', async () => {
    const ended = await onDisk(
      '1m',
      `corkboard prepare web.toml >&2
       corkboard import other.toml --replace >&2
       mount -o remount,bind,ro "$DISK"
       corkboard list >&2
       corkboard plan web >&2
       corkboard diff web >&2 || test $? = 1
       corkboard prepare web --json && exit 9 || echo "code $?" >&2`,
    );

    expect(ended.code, ended.stderr).toBe(0);
    expect(failureReportSchema.parse(JSON.parse(ended.stdout)).error).toMatchObject({ code: 'read-only' });
  });
});

test.skipIf(hasDisks)('NOT RUN: a full and a read-only disk (unshare -Urm is not allowed here)', () => {});
