import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotePosix } from './quote-posix.ts';

test.each([
  [['gvproxy', '-config', '/a/b.yaml'], 'gvproxy -config /a/b.yaml'],
  [['sh', '-c', 'echo $HOME'], "sh -c 'echo $HOME'"],
  [['echo', "it's"], `echo 'it'\\''s'`],
  [['echo', ''], "echo ''"],
  [['A=1'], "'A=1'"],
  [['env', 'A=1'], 'env A=1'],
  [['ls', '~', '*', '#'], "ls '~' '*' '#'"],
  [[], ''],
])('writes %j as %s', (argv, line) => {
  expect(quotePosix(argv)).toBe(line);
});

test('is read back by a real shell as the same arguments', () => {
  const word = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom("'", '"', '\\', '$', '`', '\n', ' ', '!', '*', '~', '=', ';'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    })
    .filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const output = execFileSync('/bin/sh', ['-c', quotePosix(['printf', '%s\\0', ...words])], { encoding: 'utf8' });

      expect(output).toBe(words.map((text) => `${text}\0`).join(''));
    }),
    { numRuns: 25 },
  );
});
