import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import { keepToken, readKeptToken } from './kept-token.ts';

const TOKEN = 'ab'.repeat(32);
const now = new Date('2026-03-01T12:00:00Z');
const hourAgo = new Date('2026-03-01T11:00:00Z');

let root = '';
let file = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'corkboard-token-'));
  mkdirSync(join(root, 'web'), { mode: 0o700 });
  file = join(root, 'web', 'token');
  write(`${TOKEN}\n`);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(text: string, mode = 0o600): void {
  writeFileSync(file, text);
  chmodSync(file, mode);
  utimesSync(file, hourAgo, hourAgo);
}

test('the token of an earlier start is used again', () => {
  expect(readKeptToken(root, now)).toBe(TOKEN);
});

test.each<[string, () => void]>([
  ['there is none', () => rmSync(file)],
  ['others can read it', () => chmodSync(file, 0o640)],
  ['it can be run', () => chmodSync(file, 0o700)],
  ['it is empty', () => write('')],
  ['it is shorter', () => write(`${TOKEN.slice(2)}\n`)],
  ['it is longer', () => write(`${TOKEN}\n\n`)],
  ['it has no line end', () => write(`${TOKEN}a`)],
  ['it is no hex', () => write(`${'zz'.repeat(32)}\n`)],
  ['it is a link', () => moveAway(() => symlinkSync(join(root, 'elsewhere'), file))],
  ['it has a second name', () => linkSync(file, join(root, 'second'))],
  ['it is a folder', () => moveAway(() => mkdirSync(file))],
  ['others can write beside it', () => chmodSync(join(root, 'web'), 0o770)],
  ['others can write above it', () => chmodSync(root, 0o777)],
  ['it is older than 30 days', () => utimesSync(file, hourAgo, new Date('2026-01-30T11:00:00Z'))],
])('it is not used when %s', (_what, spoil) => {
  spoil();

  expect(readKeptToken(root, now)).toBeNull();
});

test('its folder is not looked into when it is a link', () => {
  const real = join(root, 'real');
  mkdirSync(real, { mode: 0o700 });
  writeFileSync(join(real, 'token'), `${TOKEN}\n`, { mode: 0o600 });
  rmSync(join(root, 'web'), { recursive: true });
  symlinkSync(real, join(root, 'web'));

  expect(readKeptToken(root, now)).toBeNull();
});

test('is kept in one file for every start, or said why not', async () => {
  const files = new FakeStateFiles({});

  expect(await keepToken(files, TOKEN)).toBeNull();
  expect(files.text('web/token')).toBe(`${TOKEN}\n`);

  files.failOn({ on: 'writeFile', code: 'disk-full' });
  expect(await keepToken(files, TOKEN)).toContain('disk-full');
});

function moveAway(act: () => void): void {
  writeFileSync(join(root, 'elsewhere'), `${TOKEN}\n`, { mode: 0o600 });
  rmSync(file);
  act();
}
