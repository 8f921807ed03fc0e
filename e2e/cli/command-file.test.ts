import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const bin = join(import.meta.dirname, '..', '..', 'bin');
const bundle =
  "exports.launch = async (words) => { console.log(require('./chunks/part.cjs').greet(words)); return 7; };";
const chunk = "exports.greet = (words) => 'hello ' + words.join(' ');";

let folder: string;
let command: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-command-'));
  command = join(folder, 'bin', 'corkboard');
  cpSync(bin, join(folder, 'bin'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function buildBundle(): void {
  mkdirSync(join(folder, 'out', 'main', 'chunks'), { recursive: true });
  writeFileSync(join(folder, 'out', 'main', 'launch.cjs'), bundle);
  writeFileSync(join(folder, 'out', 'main', 'chunks', 'part.cjs'), chunk);
}

function run(path: string, ...words: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], { encoding: 'utf8', cwd: tmpdir() });
  return { code: status, stdout, stderr };
}

const cacheFolder = (): string => join(folder, 'out', 'main', '.code-cache');

describe('bin/corkboard', () => {
  test('says in one line how to build what is not built', () => {
    expect(run(command)).toEqual({
      code: 2,
      stdout: '',
      stderr: `corkboard is not built yet; run "npm ci && npm run build" in ${folder}\n`,
    });
  });

  test('hands its words over and takes the exit code, from any folder, also through a symlink', () => {
    buildBundle();
    symlinkSync(command, join(folder, 'link'));

    expect(run(join(folder, 'link'), 'plan', 'web')).toEqual({ code: 7, stdout: 'hello plan web\n', stderr: '' });
  });

  test('keeps compiled code in a folder of its owner alone', () => {
    buildBundle();

    run(command, 'plan');

    expect(readdirSync(cacheFolder()).map((name) => name.replace(/\.cjs-.*\./, ' '))).toEqual([
      'launch plan',
      'part plan',
    ]);
    expect(run(command, 'plan').stdout).toBe('hello plan\n');
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['changed', (bytes: Buffer) => bytes.map((byte, index) => (index > 200 ? byte ^ 0xff : byte))],
    ['emptied', () => Buffer.alloc(0)],
  ])('ignores kept code that was %s, and mends it', (_what, damage) => {
    buildBundle();
    run(command, 'plan');
    const paths = readdirSync(cacheFolder()).map((name) => join(cacheFolder(), name));
    const before = paths.map((path) => readFileSync(path).length);
    for (const path of paths) writeFileSync(path, damage(readFileSync(path)));

    expect(run(command, 'plan')).toEqual({ code: 7, stdout: 'hello plan\n', stderr: '' });
    expect(paths.map((path) => readFileSync(path).length)).toEqual(before);
  });

  test('neither reads nor writes a folder that others can write to', () => {
    buildBundle();
    mkdirSync(cacheFolder());
    chmodSync(cacheFolder(), 0o777);

    expect(run(command, 'plan').stdout).toBe('hello plan\n');
    expect(readdirSync(cacheFolder())).toEqual([]);
  });

  test('runs what was built last', () => {
    buildBundle();
    run(command, 'plan');
    writeFileSync(join(folder, 'out', 'main', 'chunks', 'part.cjs'), chunk.replace('hello', 'howdy'));

    expect(run(command, 'plan').stdout).toBe('howdy plan\n');
  });
});
