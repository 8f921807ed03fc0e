import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addLine, rollOver } from './add-line.ts';

let folder: string;
let log: string;
let former: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-line-'));
  [log, former] = [join(folder, 'log.jsonl'), join(folder, 'log.1.jsonl')];
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(path, 'utf8');

test('adds a line, ends a torn one before it, and tells how long the file is by now', () => {
  writeFileSync(log, 'one\ntor');

  const added = addLine(log, 'two');

  expect(read(log)).toBe('one\ntor\ntwo\n');
  expect(added).toEqual({ ino: statSync(log).ino, size: 12 });
});

test('a full file is put aside in place of the one before, and the next line begins a new one', () => {
  writeFileSync(former, 'old\n');
  rollOver(log, former, addLine(log, 'one'));

  addLine(log, 'two');

  expect([read(former), read(log)]).toEqual(['one\n', 'two\n']);
  expect(readdirSync(folder).sort()).toEqual(['log.1.jsonl', 'log.jsonl']);
});

test('two processes that find it full put it aside once, so that nothing of it is lost', () => {
  const byOne = addLine(log, 'one');
  const byOther = addLine(log, 'two');
  rollOver(log, former, byOne);
  addLine(log, 'three');

  rollOver(log, former, byOther);

  expect([read(former), read(log)]).toEqual(['one\ntwo\n', 'three\n']);
});

test('leaves it to the process that is at it, but not for ever', () => {
  const claim = join(folder, '.log.jsonl.roll.tmp');
  writeFileSync(claim, '');
  const added = addLine(log, 'one');

  rollOver(log, former, added);
  expect(readdirSync(folder)).toContain('.log.jsonl.roll.tmp');
  vi.useFakeTimers({ now: Date.now() + 60_000 });
  rollOver(log, former, added);
  rollOver(log, former, added);

  expect(readdirSync(folder)).toEqual(['log.1.jsonl']);
});
