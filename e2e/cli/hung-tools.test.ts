import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeCliDesk, untilEnded, type CliDesk } from './desk/cli-desk.ts';

let desk: CliDesk;

beforeEach(() => {
  desk = makeCliDesk({ tools: 'none' });
});

afterEach(() => {
  desk.remove();
});

/** A program that ignores every signal that can be ignored, as its child does, and writes down their ids. */
const STUBBORN = [
  '#!/bin/sh',
  "trap '' TERM INT HUP",
  '(sleep 60; exit) &',
  'echo "$! $$" >> "$(dirname "$0")/pids"',
  'sleep 60',
  '',
].join('\n');

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a program that hangs is ended together with doctor, by %s',
  async (signal) => {
    for (const name of ['smolvm', 'gvproxy']) chmodSync(desk.write(`tools/${name}`, STUBBORN), 0o755);
    const pids = join(desk.folder, 'tools', 'pids');
    const doctor = desk.start(['doctor']);
    await vi.waitFor(() => expect(readLines(pids)).toHaveLength(4), { timeout: 2_500 });

    doctor.kill(signal);
    const ended = await untilEnded(doctor);

    expect(ended.signal).toBe(signal);
    const left = readLines(pids).flatMap((line) => line.split(' ').map(Number));
    await vi.waitFor(() => expect(left.filter(isAlive)).toEqual([]), { timeout: 1_000 });
  },
);

function readLines(path: string): readonly string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

function isAlive(pid: number): boolean {
  try {
    // A process that ended and was not waited for yet is none any more.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
