import { describe, expect, test } from 'vitest';
import { parseServeWords } from './parse-serve-words.ts';

describe('the words after serve', () => {
  test('without any, the system chooses a port and a browser is opened', () => {
    expect(parseServeWords([])).toEqual({ ok: true, value: { port: 0, isOpening: true, isJson: false } });
  });

  test('are read in any order', () => {
    expect(parseServeWords(['--json', '--port', '4100', '--no-open'])).toEqual({
      ok: true,
      value: { port: 4100, isOpening: false, isJson: true },
    });
  });

  test.each(['0', '65536', '-1', '4100x', '1e3', '', '00080'])('refuse the port %j', (port) => {
    expect(parseServeWords([`--port=${port}`])).toEqual({
      ok: false,
      error: `--port takes a number from 1 to 65535, not "${port}".`,
    });
  });

  test.each([
    [['--prot', '80'], "Unknown option '--prot'."],
    [['web'], "Unexpected argument 'web'."],
    [['--port'], "Option '--port <value>' argument missing."],
  ])('say what is wrong with %j', (words, error) => {
    expect(parseServeWords(words)).toEqual({ ok: false, error });
  });
});
