import { MergeView } from '@codemirror/merge';
import { openSearchPanel } from '@codemirror/search';
import { type Extension, type Range, RangeSet, type Text } from '@codemirror/state';
import { Decoration, EditorView, gutter, gutterLineClass, GutterMarker } from '@codemirror/view';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { CodeLanguage } from '../code-language.ts';
import type { CodeViewHandle } from '../code-view.tsx';
import { readOnlyCode } from '../read-only-code.ts';
import { findChangedWords, type WordRange } from './changed-words.ts';
import { type ChangedRun, DIFF_LIMITS, findChangedRuns, toTexts } from './text-hunks.ts';
import { placeAnchor, whyGutter } from '../why-gutter.ts';

/** One of the two texts and what it is called above its column. */
export interface DiffSide {
  readonly title: string;
  readonly text: string;
}

interface CodeDiffProps {
  readonly label: string;
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly language: CodeLanguage;
  /** The lines of the text after that have a reason. */
  readonly whyLines: readonly number[];
  readonly handle?: Ref<CodeViewHandle>;
  onWhy(line: number, anchor: HTMLElement): void;
}

/** Two texts side by side: differing lines tinted with a sign, differing words marked, lines that lack hatched. */
export function CodeDiff({ label, before, after, language, whyLines, handle, onWhy }: CodeDiffProps) {
  const parent = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const view = useRef<MergeView | null>(null);
  const ask = useEffectEvent(onWhy);
  const { title: beforeTitle, text: beforeText } = before;
  const { title: afterTitle, text: afterText } = after;

  useImperativeHandle(handle, () => ({
    openSearch: () => {
      if (view.current !== null) openSearchPanel(view.current.b);
    },
  }));

  useEffect(() => {
    if (parent.current === null) return;
    const [old, next] = toTexts(beforeText, afterText);
    const runs = findChangedRuns(old, next);
    const words = findChangedWords(old, next, runs);
    const created = new MergeView({
      parent: parent.current,
      a: {
        doc: old,
        extensions: [
          readOnlyCode({ label: `${label}, ${beforeTitle}`, language }),
          changedLines(old, { ranges: runs.map(beforeRange), words: words.before, sign: '−' }),
        ],
      },
      b: {
        doc: next,
        extensions: [
          readOnlyCode({ label: `${label}, ${afterTitle}`, language }),
          whyGutter(whyLines, (line, asked) => {
            if (anchor.current === null) return;
            placeAnchor(asked, line, anchor.current);
            ask(line, anchor.current);
          }),
          changedLines(next, { ranges: runs.map(afterRange), words: words.after, sign: '+' }),
        ],
      },
      // Ours mark whole words, as the other diffs of the page do.
      highlightChanges: false,
      gutter: false,
      diffConfig: DIFF_LIMITS,
    });
    view.current = created;
    return () => {
      created.destroy();
      view.current = null;
    };
  }, [label, beforeTitle, afterTitle, beforeText, afterText, language, whyLines]);

  return (
    <div className="relative">
      <div className="grid grid-cols-2 border-b border-line bg-sunken text-second font-medium text-text-2">
        <ColumnHead side={before} />
        <ColumnHead side={after} className="border-l border-line" />
      </div>
      <div ref={parent} />
      <span ref={anchor} aria-hidden className="pointer-events-none absolute" />
    </div>
  );
}

function ColumnHead({
  side: { title, text },
  className = '',
}: {
  readonly side: DiffSide;
  readonly className?: string;
}) {
  const count = text.replace(/\n$/, '').split('\n').length;
  return (
    <div className={`flex h-7 min-w-0 items-center gap-2 px-4 ${className}`}>
      <span className="truncate">{title}</span>
      <span className="shrink-0 font-normal text-text-3">{count === 1 ? '1 line' : `${count} lines`}</span>
    </div>
  );
}

class SignMarker extends GutterMarker {
  readonly #sign: string;

  constructor(sign: string) {
    super();
    this.#sign = sign;
  }

  override eq(other: SignMarker): boolean {
    return other.#sign === this.#sign;
  }

  override toDOM(): Node {
    return document.createTextNode(this.#sign);
  }
}

const CHANGED_LINE = Decoration.line({ class: 'changed-line' });
const CHANGED_WORDS = Decoration.mark({ class: 'changed-words' });

class ChangedLine extends GutterMarker {
  override readonly elementClass = 'changed-line';
}

/** The lines of one side that differ. */
interface ChangedRange {
  readonly from: number;
  /** The line after the last. */
  readonly to: number;
}

function beforeRange({ beforeFrom, beforeTo }: ChangedRun): ChangedRange {
  return { from: beforeFrom, to: beforeTo };
}

function afterRange({ afterFrom, afterTo }: ChangedRun): ChangedRange {
  return { from: afterFrom, to: afterTo };
}

interface ChangedLines {
  readonly ranges: readonly ChangedRange[];
  readonly words: readonly WordRange[];
  readonly sign: string;
}

/** A gutter with a sign at each changed line; the line's other gutters take its tint. */
function changedLines(text: Text, { ranges, words, sign }: ChangedLines): Extension {
  const signs: Range<GutterMarker>[] = [];
  const tints: Range<GutterMarker>[] = [];
  const lines: Range<Decoration>[] = [];
  const marker = new SignMarker(sign);
  const tint = new ChangedLine();
  for (const { from, to } of ranges) {
    for (let line = from; line < to && line <= text.lines; line += 1) {
      const at = text.line(line).from;
      signs.push(marker.range(at));
      tints.push(tint.range(at));
      lines.push(CHANGED_LINE.range(at));
    }
  }
  const set = RangeSet.of(signs);
  return [
    gutterLineClass.of(RangeSet.of(tints)),
    EditorView.decorations.of(RangeSet.of(lines)),
    EditorView.decorations.of(RangeSet.of(words.map(({ from, to }) => CHANGED_WORDS.range(from, to)))),
    gutter({ class: 'sign-gutter', markers: () => set }),
    EditorView.theme({ '.sign-gutter .cm-gutterElement': { width: '20px', textAlign: 'center' } }),
  ];
}
