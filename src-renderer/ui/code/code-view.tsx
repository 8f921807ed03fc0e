import { defaultKeymap } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { codeLanguage, type CodeLanguage } from './code-language.ts';
import { codeTheme } from './code-theme.ts';
import { whyGutter } from './why-gutter.ts';

/** What a code view can be asked to do from outside. */
export interface CodeViewHandle {
  openSearch(): void;
}

interface CodeViewProps {
  readonly label: string;
  readonly text: string;
  readonly language: CodeLanguage;
  /** The lines that have a reason. */
  readonly whyLines: readonly number[];
  readonly handle?: Ref<CodeViewHandle>;
  onWhy(line: number, button: HTMLElement): void;
}

/** Read-only code with line numbers, search and a button on each line that has a reason. */
export function CodeView({ label, text, language, whyLines, handle, onWhy }: CodeViewProps) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const ask = useRef(onWhy);
  ask.current = onWhy;

  useImperativeHandle(handle, () => ({
    openSearch: () => {
      if (view.current !== null) openSearchPanel(view.current);
    },
  }));

  useEffect(() => {
    if (parent.current === null) return;
    const created = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          whyLines.length === 0
            ? []
            : whyGutter(whyLines, (line, button) => {
                ask.current(line, button);
              }),
          search({ top: true }),
          keymap.of([...defaultKeymap, ...searchKeymap]),
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', spellcheck: 'false' }),
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
  }, [label, text, language, whyLines]);

  return <div ref={parent} className="h-full min-h-0 overflow-hidden" />;
}
