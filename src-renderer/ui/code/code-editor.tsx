import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { codeDocs, type CodeTableDoc } from './code-docs.ts';
import { codeLanguage, type CodeLanguage } from './code-language.ts';
import { type CodeProblem, offsetOf, showProblems } from './code-problems.ts';
import { keepState, readKeptState } from './kept-states.ts';
import { fromOutside, lineBreakOf, takeText } from './code-text.ts';
import { codeSearch } from './code-search.ts';
import { codeTheme } from './code-theme.ts';
import type { CodeViewHandle } from './code-view.tsx';

/** A place to put the cursor at; a new object moves it again, also to the same place. */
export interface CursorRequest {
  readonly line: number;
  readonly column: number;
}

/** What the frame around the editor can have it do. */
export interface CodeEditorHandle extends CodeViewHandle {
  undo(): void;
  redo(): void;
}

interface CodeEditorProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly text: string;
  readonly language: CodeLanguage;
  readonly problems: readonly CodeProblem[];
  readonly cursor: CursorRequest | null;
  readonly isReadOnly?: boolean;
  /** Undo and redo are remembered under this name when the editor goes, and are there when it comes back. */
  readonly keptAs?: string;
  /** What is known of the keys, for completion and hover; null while it is not at hand. */
  readonly docs?: readonly CodeTableDoc[] | null;
  readonly handle?: Ref<CodeEditorHandle>;
  onChange(text: string): void;
}

const editing: Extension = [
  lineNumbers(),
  lintGutter(),
  highlightSpecialChars(),
  history(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  codeSearch,
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
];

const documented = new Compartment();

function createState(text: string, extensions: Extension): EditorState {
  return EditorState.create({ doc: text, extensions: [EditorState.lineSeparator.of(lineBreakOf(text)), extensions] });
}

/** The editor as it was left, brought to a text that may be another by now; anew where it was never shown. */
function bringBack(keptAs: string | undefined, text: string, extensions: Extension): EditorState {
  const lineBreak = lineBreakOf(text);
  const known =
    keptAs === undefined ? null : readKeptState(keptAs, [EditorState.lineSeparator.of(lineBreak), extensions]);
  if (known === null) return createState(text, extensions);
  const current = known.sliceDoc();
  if (current === text) return known;
  return lineBreakOf(current) === lineBreak ? known.update(takeText(known, text)).state : createState(text, extensions);
}

/** A text editor with line numbers, search, undo and problems underlined; Tab leaves it, as everywhere on the page. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, text, language, problems, cursor, isReadOnly = false, keptAs, docs = null, handle, onChange } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const emit = useEffectEvent(onChange);
  /** What the editor was last given or gave; comparing with it spares making a long text again. */
  const known = useRef(text);
  const restart = useRef<((text: string) => void) | null>(null);

  useImperativeHandle(handle, () => ({
    openSearch: () => {
      if (view.current !== null) openSearchPanel(view.current);
    },
    undo: () => {
      if (view.current !== null) undo(view.current);
    },
    redo: () => {
      if (view.current !== null) redo(view.current);
    },
  }));

  useEffect(() => {
    if (parent.current === null) return;
    const extensions = [
      editing,
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
      EditorState.readOnly.of(isReadOnly),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged || update.transactions.some((each) => each.annotation(fromOutside) === true)) return;
        known.current = update.state.sliceDoc();
        emit(known.current);
      }),
      codeLanguage(language),
      documented.of(docs === null ? [] : codeDocs(docs)),
      codeTheme,
    ];
    const created = new EditorView({ parent: parent.current, state: bringBack(keptAs, text, extensions) });
    view.current = created;
    known.current = text;
    restart.current = (next) => {
      created.setState(createState(next, extensions));
    };
    return () => {
      if (keptAs !== undefined) keepState(keptAs, created.state);
      created.destroy();
      view.current = null;
    };
    // Text and documentation are the editor's own from here on; others from outside come in below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [label, language, isReadOnly, keptAs]);

  useEffect(() => {
    const current = view.current;
    if (current === null || known.current === text) return;
    known.current = text;
    if (current.state.lineBreak === lineBreakOf(text)) current.dispatch(takeText(current.state, text));
    else restart.current?.(text);
  }, [text]);

  useEffect(() => {
    view.current?.dispatch({ effects: documented.reconfigure(docs === null ? [] : codeDocs(docs)) });
  }, [docs]);

  useEffect(() => {
    const current = view.current;
    if (current !== null) current.dispatch(showProblems(current.state, problems));
  }, [problems]);

  useEffect(() => {
    const current = view.current;
    if (current === null || cursor === null) return;
    const anchor = offsetOf(current.state, cursor);
    current.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    current.focus();
  }, [cursor]);

  return <div ref={parent} className="h-full min-h-0 overflow-hidden" />;
}
