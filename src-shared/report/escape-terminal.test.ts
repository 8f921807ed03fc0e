import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeTerminal } from './escape-terminal.ts';

test.each([
  ['an escape sequence', '\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
  ['a link of the terminal', '\u001b]8;;http://x\u0007text', '\\x1b]8;;http://x\\x07text'],
  ['an eight-bit introducer', '\u009b31m', '\\x9b31m'],
  ['a backspace', 'ab\u0008', 'ab\\x08'],
  ['NUL and DEL', '\0\u007f', '\\x00\\x7f'],
  ['ends of line', 'a\nb\r', 'a\\nb\\r'],
  ['a separator of lines', 'a\u2028b', 'a\\u{2028}b'],
  ['a direction override', 'exe.\u202etxt', 'exe.\\u{202e}txt'],
  ['an isolate', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
  ['a letter mark', '\u061c\u200f', '\\u{61c}\\u{200f}'],
  ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
  ['a byte order mark', '\ufeffa', '\\u{feff}a'],
  ['an invisible tag', 'a\u{e0041}', 'a\\u{e0041}'],
  ['half a surrogate pair', 'a\ud800', 'a\\u{d800}'],
])('shows %s', (_, text, shown) => {
  expect(escapeTerminal(text)).toBe(shown);
});

test.each(['plain text', 'grüß dich', '漢字 😀', 'مرحبا', 'a\tb', '👩\u200d💻', 'back\\slash'])(
  'leaves %s as it is',
  (text) => {
    expect(escapeTerminal(text)).toBe(text);
  },
);

test('leaves nothing that a terminal would act on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // oxlint-disable-next-line no-control-regex
      expect(escapeTerminal(text)).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
