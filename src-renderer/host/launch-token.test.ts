import { describe, expect, test } from 'vitest';
import { keepToken, readToken, type TokenWindow } from './launch-token.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';

function open(hash: string): { window: TokenWindow; stored: Map<string, string>; addresses: string[] } {
  const stored = new Map<string, string>();
  const addresses: string[] = [];
  const window: TokenWindow = {
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_data, _unused, url) => addresses.push(url) },
    sessionStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => {
        stored.set(key, value);
      },
    },
  };
  return { window, stored, addresses };
}

describe('the launch token', () => {
  test('moves from the address into the memory of the tab', () => {
    const { window, addresses } = open(`#token=${TOKEN}`);

    expect(keepToken(window)).toBe(true);
    expect(addresses).toEqual(['/']);
    expect(readToken(window.sessionStorage)).toBe(TOKEN);
  });

  test.each(['', '#/bottles', '#token=', '#token=short', `#token=${TOKEN}x`, `#/token=${TOKEN}`])(
    'is not in %j, and the address stays',
    (hash) => {
      const { window, stored, addresses } = open(hash);

      expect(keepToken(window)).toBe(false);
      expect(addresses).toEqual([]);
      expect(stored.size).toBe(0);
    },
  );

  test('is kept for this page where the browser keeps nothing', () => {
    const { window } = open(`#token=${TOKEN}`);
    const refusing = {
      getItem: (): never => {
        throw new Error('denied');
      },
      setItem: (): never => {
        throw new Error('denied');
      },
    };

    keepToken({ ...window, sessionStorage: refusing });

    expect(readToken(refusing)).toBe(TOKEN);
  });
});
