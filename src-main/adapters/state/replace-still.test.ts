import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replaceStill } from './replace-still.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-replace-'));
  writeFileSync(join(folder, 'bottle.toml'), 'old');
  writeFileSync(join(folder, 'new'), 'new');
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function replace(before: string): boolean {
  return replaceStill(join(folder, 'new'), join(folder, 'bottle.toml'), Buffer.from(before));
}

/** The name that whoever replaces `old` takes: the first 12 digits of its sha256. */
const CLAIM = '.bottle.toml.cba06b5736fa.tmp';

test('replaces what still holds the bytes and leaves nothing beside it', () => {
  writeFileSync(join(folder, 'bottle.toml'), 'old');

  expect(replace('old')).toBe(true);

  expect(readFileSync(join(folder, 'bottle.toml'), 'utf8')).toBe('new');
  expect(readdirSync(folder).sort()).toEqual(['bottle.toml', 'new']);
});

test('leaves alone what holds other bytes', () => {
  expect(replace('older')).toBe(false);

  expect(readFileSync(join(folder, 'bottle.toml'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['bottle.toml', 'new']);
});

test('gives way to another process that replaces the same bytes', () => {
  writeFileSync(join(folder, CLAIM), 'of the other');

  expect(replace('old')).toBe(false);

  expect(existsSync(join(folder, CLAIM))).toBe(true);
});

test('is not held up by one that was killed a while ago', () => {
  writeFileSync(join(folder, CLAIM), 'of the other');
  utimesSync(join(folder, CLAIM), new Date(), new Date());
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });

  expect(replace('old')).toBe(true);

  expect(readdirSync(folder).sort()).toEqual(['bottle.toml', 'new']);
});
