import { expect, test } from 'vitest';
import { judgeEdit } from './edit-standing.ts';

const typed = { baseSha256: 'A', text: 'a typed' };

test('stands at nothing while nothing was typed, or what was typed lies on disk', () => {
  expect(judgeEdit(null, { text: 'a', sha256: 'A' })).toBe('none');
  expect(judgeEdit(typed, { text: 'a typed', sha256: 'X' })).toBe('none');
});

test('is unsaved while the file is the one it began from', () => {
  expect(judgeEdit(typed, { text: 'a', sha256: 'A' })).toBe('unsaved');
  expect(judgeEdit({ baseSha256: null, text: 'x' }, { text: null, sha256: null })).toBe('unsaved');
});

test('is moved when something else changed, removed or broke the file', () => {
  expect(judgeEdit(typed, { text: 'b', sha256: 'B' })).toBe('moved');
  expect(judgeEdit(typed, { text: null, sha256: null })).toBe('moved');
  expect(judgeEdit(typed, { text: null, sha256: 'Z' })).toBe('moved');
});
