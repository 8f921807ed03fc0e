import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { codeLanguage, type CodeLanguage } from './code-language.ts';
import { type CodeProblem, offsetOf, showProblems } from './code-problems.ts';
import { codeTheme } from './code-theme.ts';

/** A place to put the cursor at; a new object moves it again, also to the same place. */
export interface CursorRequest {
  readonly line: number;
  readonly column: number;
}

interface CodeEditorProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly text: string;
  readonly language: CodeLanguage;
  readonly problems: readonly CodeProblem[];
  readonly cursor: CursorRequest | null;
  readonly isReadOnly?: boolean;
  onChange(text: string): void;
}

/** A text editor with line numbers, search, undo and problems underlined; Tab leaves it, as everywhere on the page. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, text, language, problems, cursor, isReadOnly = false, onChange } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const emit = useRef(onChange);
  emit.current = onChange;

  useEffect(() => {
    if (parent.current === null) return;
    const created = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          highlightActiveLine(),
          highlightSelectionMatches(),
          search({ top: true }),
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
          EditorState.readOnly.of(isReadOnly),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) emit.current(update.state.doc.toString());
          }),
          codeLanguage(language),
          codeTheme,
        ],
      }),
    });
    view.current = created;
    return () => {
      created.destroy();
      view.current = null;
    };
    // The text is the editor's own from here on; another text from outside comes in below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [label, language, isReadOnly]);

  useEffect(() => {
    const current = view.current;
    if (current === null || current.state.doc.toString() === text) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const current = view.current;
    if (current !== null) current.dispatch(showProblems(current.state, problems));
  }, [problems, text]);

  useEffect(() => {
    const current = view.current;
    if (current === null || cursor === null) return;
    const anchor = offsetOf(current.state, cursor);
    current.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    current.focus();
  }, [cursor]);

  return <div ref={parent} className="h-full min-h-0 overflow-hidden" />;
}
