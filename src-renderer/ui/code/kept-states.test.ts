import { history, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { keepState, readKeptState } from './kept-states.ts';

function typed(text: string, more: string): EditorState {
  const state = EditorState.create({ doc: text, extensions: [history()] });
  return state.update({ changes: { from: text.length, insert: more } }).state;
}

test('what was typed can be undone after the editor was left and came back', () => {
  keepState('web', typed('a', ' typed'));

  let state = readKeptState('web', [history()]);
  expect(state?.doc.toString()).toBe('a typed');
  expect(state === null ? 0 : undoDepth(state)).toBe(1);
  if (state !== null) undo({ state, dispatch: (transaction) => (state = transaction.state) });
  expect(state?.doc.toString()).toBe('a');
  expect(state === null ? 0 : redoDepth(state)).toBe(1);
});

test('texts of other names are others, and the one that was left longest ago is forgotten first', () => {
  for (let at = 0; at < 13; at += 1) keepState(`bottle ${at}`, typed(`${at}`, '!'));

  expect(readKeptState('bottle 0', [])).toBeNull();
  expect(readKeptState('bottle 1', [history()])?.doc.toString()).toBe('1!');
  expect(readKeptState('never', [])).toBeNull();
});
