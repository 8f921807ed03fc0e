import { openSearchPanel } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { CodeLanguage } from './code-language.ts';
import { readOnlyCode } from './read-only-code.ts';
import { placeAnchor, whyGutter } from './why-gutter.ts';

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
  /** Asked to say why a line is there; the anchor stands at the line and can hold a popover. */
  onWhy(line: number, anchor: HTMLElement): void;
}

const HINT = 'Read-only. Arrow keys move through the lines, Enter says why a line is there.';

/** Read-only code with line numbers, search and a sign on each line that has a reason. */
export function CodeView({ label, text, language, whyLines, handle, onWhy }: CodeViewProps) {
  const parent = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const view = useRef<EditorView | null>(null);
  const ask = useEffectEvent(onWhy);

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
        // A last line end would show as one line more.
        doc: text.replace(/\n$/, ''),
        extensions: [
          readOnlyCode({ label, language, ...(whyLines.length === 0 ? {} : { hint: HINT }) }),
          whyGutter(whyLines, (line, asked) => {
            if (anchor.current === null) return;
            placeAnchor(asked, line, anchor.current);
            ask(line, anchor.current);
          }),
        ],
      }),
    });
    view.current = created;
    return () => {
      created.destroy();
      view.current = null;
    };
  }, [label, text, language, whyLines]);

  return (
    <div className="relative">
      <div ref={parent} />
      <span ref={anchor} aria-hidden className="pointer-events-none absolute" />
    </div>
  );
}
