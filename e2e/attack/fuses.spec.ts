import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

/** What marks the fuse wire in a program of Electron; the wire's version and length follow, a byte each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuses in the order of the wire. The last is newer than some Electrons that tests run on. */
const WANTED = [
  ['run as Node', 'off'],
  ['cookie encryption', 'on'],
  ['NODE_OPTIONS', 'off'],
  ['--inspect', 'off'],
  ["the archive's integrity", 'on'],
  ['the app from its archive only', 'on'],
  ['a V8 snapshot of its own', 'off'],
  ['rights of file: pages', 'off'],
] as const;

/** Reads the wire out of the program's bytes, with nothing of the library that set it. */
function readWire(program: string): string[] {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length;
  const [version, length = 0] = bytes.subarray(at, at + 2);
  expect([bytes.indexOf(SENTINEL), version]).toEqual([bytes.lastIndexOf(SENTINEL), 1]);
  const states: Readonly<Record<number, string>> = { 48: 'off', 49: 'on' };
  return Array.from(bytes.subarray(at + 2, at + 2 + length), (byte) => states[byte] ?? String(byte));
}

test('has every fuse as it should be that its Electron knows', ({ packs }) => {
  const wire = readWire(packs.real.binary);

  expect(wire.length).toBeGreaterThanOrEqual(7);
  expect(WANTED.slice(0, wire.length).map(([name], at) => [name, wire[at]])).toEqual(WANTED.slice(0, wire.length));
});
