import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { offsetOf, showProblems } from './code-problems.ts';
import { lineBreakOf, takeText } from './code-text.ts';
import { showSpecials } from '../text/show-specials.ts';

function stateOf(text: string): EditorState {
  return EditorState.create({ doc: text, extensions: EditorState.lineSeparator.of(lineBreakOf(text)) });
}

describe('a text in the editor', () => {
  test.each(['a\nb\n', 'a\r\nb\r\n', 'a\r\nb\n', 'a\rb\n', '', '\r\n', 'no end'])('%j comes back unchanged', (text) => {
    expect(stateOf(text).sliceDoc()).toBe(text);
  });

  test.each([
    ['name = "a"\ncolor = "teal"\n', 'name = "b"\ncolor = "teal"\n'],
    ['', 'x\n'],
    ['aaa', 'aa'],
    ['xay', 'xby'],
    ['a\r\nb\r\n', 'a\r\nc\r\nd\r\n'],
  ])('%j gives way to %j', (before, after) => {
    const state = stateOf(before);

    expect(state.update(takeText(state, after)).state.sliceDoc()).toBe(after);
  });

  test('keeps the cursor where a far line changes', () => {
    const state = EditorState.create({ doc: 'one\ntwo\nthree', selection: { anchor: 1 } });

    expect(state.update(takeText(state, 'one\ntwo\nthirty')).state.selection.main.head).toBe(1);
  });
});

test.each([
  ['a\r\nb\r\n', '\r\n'],
  ['\r\n', '\r\n'],
  ['a\r\nb\n', '\n'],
  ['\na\r\n', '\n'],
  ['a\nb', '\n'],
  ['a\rb', '\n'],
])('a new line in %j ends in %j', (text, lineBreak) => {
  expect(stateOf(text).lineBreak).toBe(lineBreak);
});

describe('a place', () => {
  test.each([
    [{ line: 2, column: 2 }, 4],
    [{ line: 99, column: 1 }, 6],
    [{ line: 0, column: 0 }, 0],
    [{ line: 1, column: 99 }, 2],
  ])('%j lies inside the text', (place, offset) => {
    expect(offsetOf(stateOf('ab\ncd\nef'), place)).toBe(offset);
  });

  test('of a thousand problems in an empty text does no harm', () => {
    const problems = Array.from({ length: 1000 }, (_, index) => {
      return { line: index, column: index, severity: 'error' as const, message: 'no' };
    });

    expect(showProblems(stateOf(''), problems).effects).toBeDefined();
  });
});

test('shows characters that hide or turn the text around them', () => {
  expect(showSpecials('a\u202eb\u0000c\td')).toBe('a<U+202E>b<U+0000>c\td');
});
