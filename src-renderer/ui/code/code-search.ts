import { search } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';

const WORDS = {
  next: 'Next',
  previous: 'Previous',
  all: 'Select all',
  'match case': 'Match case',
  regexp: 'Pattern',
  'by word': 'Whole words',
  replace: 'Replace',
  'replace all': 'Replace all',
};

/** The search panel above the code, in the words of the page. */
export const codeSearch: Extension = [search({ top: true }), EditorState.phrases.of(WORDS)];
