import { describe, expect, test } from 'vitest';
import { isRightHost, isRightOrigin, isSameToken, readToken } from './admission.ts';

describe('the Host of a request', () => {
  test.each(['127.0.0.1:4100', 'localhost:4100'])('%s is right', (host) => {
    expect(isRightHost({ host }, 4100)).toBe(true);
  });

  test.each([
    undefined,
    '',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:4101',
    'evil.example:4100',
    'localhost:4100.evil.example',
    '127.0.0.1:4100@evil.example',
    '0.0.0.0:4100',
    '[::1]:4100',
  ])('%j is not', (host) => {
    expect(isRightHost(host === undefined ? {} : { host }, 4100)).toBe(false);
  });

  test('may leave out the port that http has anyway', () => {
    expect(isRightHost({ host: 'localhost' }, 80)).toBe(true);
  });
});

describe('the Origin of a socket', () => {
  test('is right when it is the very page that the Host names', () => {
    expect(isRightOrigin({ host: '127.0.0.1:4100', origin: 'http://127.0.0.1:4100' }, 4100)).toBe(true);
  });

  test.each([
    undefined,
    'null',
    'https://127.0.0.1:4100',
    'http://localhost:4100',
    'http://127.0.0.1:4101',
    'http://evil.example',
  ])('%j is not', (origin) => {
    const headers = { host: '127.0.0.1:4100', ...(origin === undefined ? {} : { origin }) };

    expect(isRightOrigin(headers, 4100)).toBe(false);
  });
});

describe('the token', () => {
  test('is the same only when every digit is', () => {
    expect(isSameToken('ab12', 'ab12')).toBe(true);
    expect(['', 'ab1', 'ab13', 'AB12', 'ab12 '].map((given) => isSameToken(given, 'ab12'))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('is read out of the first message, and out of nothing else', () => {
    expect(readToken('{"token":"ab12"}')).toBe('ab12');
    expect(['', 'ab12', '"ab12"', 'null', '[]', '{}', '{"token":5}', '{"token":'].map(readToken)).toEqual(
      Array.from({ length: 8 }, () => null),
    );
  });
});
