import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpec } from './parse-spec.ts';
import { decodeUtf8 } from './text/decode-utf8.ts';

const piece = fc.constantFrom(
  'version = 1\n',
  'name = "x"\n',
  'backend = "qemu"\n',
  '[agent]\n',
  'command = ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '"""',
  "'''",
  '=',
  ',',
  '.',
  '\n',
  '\r\n',
  '#',
  '\\',
  '[[git]]\n',
  '[[mounts]]\n',
  '[env]\n',
  '__proto__',
  'constructor',
  'a',
  '1',
  '\0',
  '\u202e',
  '\ufeff',
  '\ud800',
  '${',
  '2020-01-01',
  'inf',
  'é',
);
const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
);

test('parsing never throws, and each problem lies in the text and says something', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (given) => {
      const parsed = await parseSpec({ content: given, path: 'p', backendNames: ['qemu'], slug: null });
      if (parsed.status === 'ok') return;

      const lines = (parsed.text ?? '').split('\n');
      expect(parsed.problems).not.toEqual([]);
      for (const { line, column, message } of parsed.problems) {
        expect(message).not.toBe('');
        if (parsed.text !== null) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
    }),
    { numRuns: 1500 },
  );
});

test('bytes are decoded as the platform decodes them, or refused as it refuses them', () => {
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(255), (given, at, byte) => {
      for (const tried of [given, given.map((old, index) => (index === at % given.length ? byte : old))]) {
        let expected: string | null = null;
        try {
          expected = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(tried);
        } catch {
          // Refused.
        }
        const decoded = decodeUtf8(tried);
        expect(decoded.ok ? decoded.value : null).toBe(expected);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['overlong in two', [0xc0, 0x80]],
  ['overlong in three', [0xe0, 0x80, 0x80]],
  ['overlong in four', [0xf0, 0x80, 0x80, 0x80]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['beyond the last character', [0xf4, 0x90, 0x80, 0x80]],
  ['cut off', [0xe2, 0x82]],
  ['a byte out of place', [0x80]],
])('bytes that are %s are refused behind what is right', (_, bytes) => {
  expect(decodeUtf8(new Uint8Array([0x61, ...bytes]))).toEqual({ ok: false, error: { before: 'a', byte: bytes[0] } });
});
