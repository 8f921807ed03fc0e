import { Fragment, useMemo, useState } from 'react';
import { countBetween, type DiffHunk, type DiffLine, type DiffPart, layoutHunk } from './diff-lines.ts';
import { showSpecials } from '../../text/show-specials.ts';

interface DiffTableProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly hunks: readonly DiffHunk[];
}

/** More lines than this are shown when asked for. */
const LINES_AT_FIRST = 400;

const SIGNS = { same: '', removed: '−', added: '+', remark: '' };
const WORDS = { same: '', removed: 'removed: ', added: 'added: ', remark: '' };
const ROWS = { same: '', removed: 'bg-diff-del', added: 'bg-diff-add', remark: '' };
const MARKS = { same: '', removed: 'bg-diff-del-mark', added: 'bg-diff-add-mark', remark: '' };

/** Differing lines in one column, with both line numbers, a sign and the changed words marked. */
export function DiffTable({ label, hunks }: DiffTableProps) {
  const [isWhole, setIsWhole] = useState(false);
  const laid = useMemo(() => layoutHunks(hunks), [hunks]);
  const count = laid.reduce((sum, { lines }) => sum + lines.length, 0);
  const shown = isWhole ? laid : clip(laid, LINES_AT_FIRST);
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={label} tabIndex={0} className="overflow-x-auto bg-surface">
      <table className="min-w-full border-collapse font-mono text-code">
        <thead className="sr-only">
          <tr>
            <th scope="col">Line before</th>
            <th scope="col">Line after</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, same, lines }) => (
            <Fragment key={key}>
              {same === 0 ? null : <Gap count={same} />}
              {lines.map((line, index) => (
                // The lines of a hunk never move.
                <Line key={index} line={line} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {isWhole || count <= LINES_AT_FIRST ? null : (
        <button
          type="button"
          className="sticky left-0 m-2 rounded-control border border-line-strong bg-surface px-2.5 py-1 text-body text-text hover:bg-hover"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          Show the other {count - LINES_AT_FIRST} lines
        </button>
      )}
    </section>
  );
}

interface LaidHunk {
  readonly key: string;
  /** How many lines before it are the same. */
  readonly same: number;
  readonly lines: readonly DiffLine[];
}

function layoutHunks(hunks: readonly DiffHunk[]): readonly LaidHunk[] {
  return hunks.map((hunk, index) => {
    const former = hunks[index - 1];
    return {
      key: `${hunk.oldStart}:${hunk.newStart}`,
      same: former === undefined ? 0 : countBetween(former, hunk),
      lines: layoutHunk(hunk),
    };
  });
}

function clip(hunks: readonly LaidHunk[], limit: number): readonly LaidHunk[] {
  const shown: LaidHunk[] = [];
  let left = limit;
  for (const hunk of hunks) {
    if (left <= 0) break;
    shown.push({ ...hunk, lines: hunk.lines.slice(0, left) });
    left -= hunk.lines.length;
  }
  return shown;
}

function Line({ line: { kind, oldNumber, newNumber, parts } }: { readonly line: DiffLine }) {
  const numbers = kind === 'same' || kind === 'remark' ? 'text-text-3' : 'text-text';
  return (
    <tr className={ROWS[kind]}>
      <LineNumber value={oldNumber} className={numbers} />
      <LineNumber value={newNumber} className={numbers} />
      <td
        className={`w-full pr-4 pl-5 -indent-5 whitespace-pre-wrap wrap-anywhere ${kind === 'remark' ? 'text-text-3 italic' : 'text-text'}`}
      >
        <span aria-hidden className="inline-block w-5 indent-0 text-center select-none">
          {SIGNS[kind]}
        </span>
        {WORDS[kind] === '' ? null : <span className="sr-only">{WORDS[kind]}</span>}
        {parts.map((part, index) => (
          // The parts of a line never move.
          <Part key={index} part={part} className={MARKS[kind]} />
        ))}
      </td>
    </tr>
  );
}

function Part({ part, className }: { readonly part: DiffPart; readonly className: string }) {
  const text = showSpecials(part.text);
  return part.isChanged ? <mark className={`rounded-[2px] text-inherit ${className}`}>{text}</mark> : text;
}

function LineNumber({ value, className }: { readonly value: number | null; readonly className: string }) {
  return <td className={`min-w-10 pr-1.5 pl-3 text-right align-top select-none ${className}`}>{value}</td>;
}

function Gap({ count }: { readonly count: number }) {
  return (
    <tr className="bg-sunken">
      <td colSpan={3} className="h-6 px-4 font-text text-second text-text-3">
        {count === 1 ? '1 line is the same' : `${count} lines are the same`}
      </td>
    </tr>
  );
}
