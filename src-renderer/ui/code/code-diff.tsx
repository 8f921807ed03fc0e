import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { codeLanguage, type CodeLanguage } from './code-language.ts';
import { codeTheme } from './code-theme.ts';

interface CodeDiffProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly language: CodeLanguage;
  readonly layout: 'split' | 'unified';
}

function readOnly(label: string, language: CodeLanguage): Extension {
  return [
    lineNumbers(),
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', spellcheck: 'false' }),
    codeLanguage(language),
    codeTheme,
  ];
}

// A diff of very long texts is cut off rather than computed to the end, so that a page stays usable.
const DIFF_CONFIG = { scanLimit: 1000, timeout: 500 };
const COLLAPSE = { margin: 3, minSize: 8 };

/** Two texts side by side or in one column, with the changed words marked; long same parts are folded. */
export function CodeDiff({ label, before, after, language, layout }: CodeDiffProps) {
  const parent = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (parent.current === null) return;
    if (layout === 'split') {
      const merge = new MergeView({
        parent: parent.current,
        a: { doc: before, extensions: readOnly(`${label}, before`, language) },
        b: { doc: after, extensions: readOnly(`${label}, after`, language) },
        highlightChanges: true,
        gutter: true,
        collapseUnchanged: COLLAPSE,
        diffConfig: DIFF_CONFIG,
      });
      return () => {
        merge.destroy();
      };
    }
    const view = new EditorView({
      parent: parent.current,
      doc: after,
      extensions: [
        readOnly(label, language),
        unifiedMergeView({
          original: before,
          mergeControls: false,
          gutter: true,
          collapseUnchanged: COLLAPSE,
          diffConfig: DIFF_CONFIG,
        }),
      ],
    });
    return () => {
      view.destroy();
    };
  }, [label, before, after, language, layout]);

  return <div ref={parent} className="code-diff h-full min-h-0 overflow-auto" />;
}
