import { describe, expect, test } from 'vitest';
import { fitText, lastStep, measureText, plainText } from './plain-text.ts';

describe('a text in a picture', () => {
  test.each([
    ['plain, Ümläut, 長い, 🍾', 'plain, Ümläut, 長い, 🍾'],
    ['a\u0000b\u001b[31m', 'a\ufffdb\ufffd[31m'],
    ['\u202eevil\u2066x', '\ufffdevil\ufffdx'],
    ['half \ud83c and \udf7e', 'half \ufffd and \ufffd'],
    ['line\nline\u2028', 'line\ufffdline\ufffd'],
    ['\ufffe\uffff\ufeff', '\ufffd\ufffd\ufffd'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  test('is cut to its room, wide characters counted twice, and left alone where it fits', () => {
    expect(measureText('abc', 7)).toBe(21);
    expect(measureText('長い', 7)).toBe(28);
    expect(fitText('abcdef', 42, 7)).toBe('abcdef');
    expect(fitText('abcdef', 41, 7)).toBe('abcd…');
    expect(fitText('長い名前', 35, 7)).toBe('長い…');
    expect(fitText('abcdef', 3, 7)).toBe('');
  });

  test('a path is known by its last name', () => {
    expect(lastStep('/home/me/src/app/')).toBe('app');
    expect(lastStep('claude')).toBe('claude');
    expect(lastStep('/')).toBe('/');
  });
});
