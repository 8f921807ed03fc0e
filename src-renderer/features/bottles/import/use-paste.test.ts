import { expect, test } from 'vitest';
import { looksLikeSpec } from './use-paste.ts';

test.each([
  ['version = 1\nname = "x"', true],
  ['# a comment\n\n[agent]\ncommand = ["a"]', true],
  ['[[mounts]]', true],
  ['hello there', false],
  ['https://example.org/?a=b', false],
  ['', false],
])('%j: %s', (text, isOne) => {
  expect(looksLikeSpec(text)).toBe(isOne);
});
