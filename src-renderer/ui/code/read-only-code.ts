import { defaultKeymap } from '@codemirror/commands';
import { searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { codeLanguage, type CodeLanguage } from './code-language.ts';
import { codeSearch } from './code-search.ts';
import { codeTheme } from './code-theme.ts';

interface ReadOnlyCode {
  /** What a screen reader calls it. */
  readonly label: string;
  /** What can be done there by keyboard, read after the label. */
  readonly hint?: string;
  readonly language: CodeLanguage;
}

/** What every read-only code has: line numbers, search, a cursor to read with, hidden characters made visible. */
export function readOnlyCode({ label, hint, language }: ReadOnlyCode): Extension {
  return [
    lineNumbers(),
    highlightSpecialChars(),
    codeSearch,
    keymap.of([...defaultKeymap, ...searchKeymap]),
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-readonly': 'true',
      tabindex: '0',
      spellcheck: 'false',
      ...(hint === undefined ? {} : { 'aria-description': hint }),
    }),
    codeLanguage(language),
    codeTheme,
  ];
}
