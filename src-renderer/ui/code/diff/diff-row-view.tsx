// See the grid around it: the roles are said, because a table laid out as blocks would lose its own.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { MessageCircleQuestionMark } from 'lucide-react';
import { countColumns } from '../../text/count-columns.ts';
import { compareLines, type DiffPart } from './diff-lines.ts';
import type { DiffLayout, DiffRow, DiffSideLine } from './diff-rows.ts';
import { showSpecials } from '../../text/show-specials.ts';

interface DiffRowViewProps {
  readonly row: DiffRow;
  readonly layout: DiffLayout;
  /** Asked why the line after is there; null where nothing is known of it. */
  readonly onWhy: (() => void) | null;
}

/** A line longer than this is cut where it is shown; nobody reads on, and a page would not stay usable. */
const SHOWN_CHARACTERS = 2_000;

/** The cells of one row of a diff: numbers, sign and text of each side. */
export function DiffRowView({ row, layout, onWhy }: DiffRowViewProps) {
  if (row.kind === 'gap') {
    return (
      <span role="gridcell" className="sticky left-0 px-4 font-text text-second leading-5 text-text-3">
        {row.count === 1 ? '1 line is the same' : `${row.count} lines are the same`}
      </span>
    );
  }
  if (row.kind === 'remark') {
    return (
      <span role="gridcell" className="px-4 text-text-3 italic">
        No line end at the end of the file
      </span>
    );
  }
  const { before, after, isChanged, partner } = row;
  if (layout === 'split') {
    return (
      <>
        <Side line={before} other={after?.text ?? null} sign={isChanged ? '−' : ''} why={null} />
        <Side line={after} other={before?.text ?? null} sign={isChanged ? '+' : ''} why={onWhy} isRight />
      </>
    );
  }
  const shown = after ?? before;
  const sign = isChanged ? (after === null ? '−' : '+') : '';
  return (
    <span role="gridcell" className={`flex w-full ${TINTS[sign]}`}>
      <LineNumber value={before?.number ?? null} />
      <LineNumber value={after?.number ?? null} />
      <Why onWhy={after === null ? null : onWhy} line={after?.number ?? 0} />
      <Text text={shown?.text ?? ''} other={partner} sign={sign} />
    </span>
  );
}

const TINTS = { '': '', '−': 'bg-diff-del', '+': 'bg-diff-add' };
const MARKS = { '': '', '−': 'bg-diff-del-mark', '+': 'bg-diff-add-mark' };
const WORDS = { '': '', '−': 'removed: ', '+': 'added: ' };
type Sign = keyof typeof TINTS;

interface SideProps {
  readonly line: DiffSideLine | null;
  readonly other: string | null;
  readonly sign: Sign;
  readonly why: (() => void) | null;
  readonly isRight?: boolean;
}

function Side({ line, other, sign, why, isRight = false }: SideProps) {
  const edge = isRight ? 'border-l border-line' : '';
  if (line === null) return <span role="gridcell" aria-label="nothing" className={`diff-lack w-1/2 ${edge}`} />;
  return (
    <span role="gridcell" className={`flex w-1/2 overflow-hidden ${edge} ${TINTS[sign]}`}>
      <LineNumber value={line.number} />
      {isRight ? <Why onWhy={why} line={line.number} /> : null}
      <Text text={line.text} other={other} sign={sign} />
    </span>
  );
}

function LineNumber({ value }: { readonly value: number | null }) {
  return <span className="w-11 shrink-0 pr-2 text-right text-text-2 select-none">{value}</span>;
}

/** A sign for the mouse; by keyboard, Enter on the row asks the same. */
function Why({ onWhy, line }: { readonly onWhy: (() => void) | null; readonly line: number }) {
  if (onWhy === null) return <span className="w-6 shrink-0" />;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      title={`Why line ${line}`}
      data-why={line}
      onClick={onWhy}
      className="group/why relative flex h-5 w-6 shrink-0 items-center justify-center rounded-mark text-accent"
    >
      <span className="absolute size-[3px] rounded-full bg-(--control) group-hover/why:opacity-0" />
      <MessageCircleQuestionMark size={15} strokeWidth={1.5} className="opacity-0 group-hover/why:opacity-100" />
    </button>
  );
}

function Text({ text, other, sign }: { readonly text: string; readonly other: string | null; readonly sign: Sign }) {
  const cut = text.length > SHOWN_CHARACTERS ? text.slice(0, SHOWN_CHARACTERS) : text;
  const compared = sign === '' || other === null || other.length > SHOWN_CHARACTERS ? null : compareLines(cut, other);
  const parts: readonly DiffPart[] = compared?.before ?? [{ text: cut, isChanged: false }];
  return (
    <>
      <span aria-hidden className="w-5 shrink-0 text-center text-text select-none">
        {sign}
      </span>
      {WORDS[sign] === '' ? null : <span className="sr-only">{WORDS[sign]}</span>}
      <span className="relative min-w-0 flex-1 overflow-hidden">
        <span className="inline-block pr-4 whitespace-pre text-text [tab-size:4] [transform:translateX(calc(var(--shift,0px)*-1))]">
          {parts.map((part, index) =>
            part.isChanged ? (
              // The parts of a line never move.
              <mark key={index} className={`rounded-[2px] text-inherit ${MARKS[sign]}`}>
                {showSpecials(part.text)}
              </mark>
            ) : (
              showSpecials(part.text)
            ),
          )}
          {cut === text ? null : (
            <span className="font-text text-text-3"> … {text.length - cut.length} more characters are not shown</span>
          )}
        </span>
        <CutMarks columns={countColumns(cut)} />
      </span>
    </>
  );
}

/**
 * The signs that a line goes on beyond what is in view, to the right and, once it was moved, to the left.
 *
 * Their widths are the answer: nothing where the line fits, so that no line has to be measured and none is drawn anew while it moves.
 */
function CutMarks({ columns }: { readonly columns: number }) {
  const beyond = `${columns}ch - var(--shift, 0px) - 100%`;
  return (
    <>
      <CutMark side="right" width={`clamp(0px, calc((${beyond}) * 1000), 18px)`} />
      <CutMark side="left" width={`clamp(0px, calc(var(--shift, 0px) * ${columns === 0 ? 0 : 1000}), 18px)`} />
    </>
  );
}

function CutMark({ side, width }: { readonly side: 'left' | 'right'; readonly width: string }) {
  const place = side === 'right' ? 'right-0' : 'left-0';
  return (
    <span aria-hidden style={{ width }} className={`pointer-events-none absolute inset-y-0 overflow-hidden ${place}`}>
      <span className="block w-[18px] bg-raised text-center text-text-2 select-none">…</span>
    </span>
  );
}
