import { describe, expect, test } from 'vitest';
import { formatKey, isKey, type KeyPress, speakKey } from './keys.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('isKey', () => {
  test('takes a character as the keyboard makes it, with Shift or without', () => {
    expect(isKey(press('n'), 'n', false)).toBe(true);
    expect(isKey(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(isKey(press('/', { shiftKey: true }), '/', false)).toBe(true);
  });

  test('takes no character while Ctrl, Cmd or Alt is held', () => {
    expect(isKey(press('n', { ctrlKey: true }), 'n', false)).toBe(false);
    expect(isKey(press('n', { metaKey: true }), 'n', true)).toBe(false);
    expect(isKey(press('n', { altKey: true }), 'n', false)).toBe(false);
  });

  test('reads Mod as Ctrl, and as Cmd on a Mac', () => {
    expect(isKey(press('k', { ctrlKey: true }), 'Mod+k', false)).toBe(true);
    expect(isKey(press('k', { metaKey: true }), 'Mod+k', true)).toBe(true);
    expect(isKey(press('k', { ctrlKey: true }), 'Mod+k', true)).toBe(false);
    expect(isKey(press('k'), 'Mod+k', false)).toBe(false);
  });

  test('takes Mod with a letter also while Caps Lock makes it a capital', () => {
    expect(isKey(press('K', { ctrlKey: true }), 'Mod+k', false)).toBe(true);
  });

  test('tells a named key from the same with Shift', () => {
    expect(isKey(press('F7'), 'F7', false)).toBe(true);
    expect(isKey(press('F7', { shiftKey: true }), 'F7', false)).toBe(false);
    expect(isKey(press('F7', { shiftKey: true }), 'Shift+F7', false)).toBe(true);
  });
});

describe('the caps of a key', () => {
  test('stand as they do on this keyboard', () => {
    expect(formatKey('Mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(formatKey('Mod+k', true)).toEqual(['⌘', 'K']);
    expect(formatKey('Escape', false)).toEqual(['Esc']);
  });

  test('are words for a screen reader', () => {
    expect(speakKey('Mod+,', true)).toBe('Command comma');
    expect(speakKey('?', false)).toBe('question mark');
  });
});
