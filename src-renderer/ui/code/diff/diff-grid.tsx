// A table laid out as blocks would lose its roles, and only rows in view are in the document: the roles are said.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useElementWidth } from '../../browser/use-element-width.ts';
import { DiffRowView } from './diff-row-view.tsx';
import type { DiffLayout, DiffRow, DiffRows } from './diff-rows.ts';
import { useVisibleRows } from './use-visible-rows.ts';

/** What a diff can be asked to do from outside. */
export interface DiffGridHandle {
  /** Goes to the change of that place in the order and takes the focus. */
  showChange(index: number): void;
}

interface DiffGridProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly diff: DiffRows;
  readonly layout: DiffLayout;
  /** The lines of the text after that have a reason. */
  readonly whyLines: ReadonlySet<number>;
  readonly handle?: Ref<DiffGridHandle>;
  /** Asked to say why a line is there; the anchor stands at the line and can hold a popover. */
  onWhy(line: number, anchor: HTMLElement): void;
  /** Told which change the marked row belongs to, or was passed last; null before the first. */
  onChangeShown(index: number | null): void;
}

const ROW_PX = 20;
/** What stands before and after a text, in px: numbers, sign, the sign of a reason, an edge. */
const EDGE_PX = { unified: 148, split: 104 };
const WIDEST_CHARACTERS = 2_100;

/** A diff of any length: only the rows in view are in the document; arrows walk it, Enter says why a line is there. */
export function DiffGrid({ label, diff, layout, whyLines, handle, onWhy, onChangeShown }: DiffGridProps) {
  const { count, changes } = diff;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const range = useVisibleRows(grid, { count, rowPx: ROW_PX });

  const goTo = (row: number, block: 'nearest' | 'third'): void => {
    const index = Math.max(0, Math.min(count - 1, row));
    setActive(index);
    onChangeShown(changeAt(changes, index));
    scrollTo(grid.current, index, block);
  };
  useImperativeHandle(handle, () => ({
    showChange: (index) => {
      const row = changes[index];
      if (row === undefined) return;
      grid.current?.focus({ preventScroll: true });
      goTo(row, 'third');
    },
  }));
  const ask = (index: number): void => {
    const line = whyLineOf(diff.rowAt(index), whyLines);
    const anchor = document.getElementById(`${id}-${index}`);
    if (line !== null && anchor !== null) onWhy(line, anchor.querySelector<HTMLElement>('[data-why]') ?? anchor);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = active ?? (changes[0] ?? 0) - 1;
    const page = Math.max(1, Math.floor(window.innerHeight / ROW_PX / 2));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      goTo(next, 'nearest');
    } else if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      ask(active);
    }
  };
  const visible = indexesOf(range, count, active);
  const shownPx = useElementWidth(grid);
  const text = `${Math.min(diff.width, WIDEST_CHARACTERS)}ch + ${EDGE_PX[layout]}px`;
  // Only the texts move sideways; numbers and both columns stay where they are.
  const width = `calc(100% + max(0px, ${text} - ${layout === 'split' ? '50%' : '100%'}))`;
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-readonly
      aria-rowcount={count}
      aria-describedby={`${id}-keys`}
      tabIndex={0}
      {...(active === null ? {} : { 'aria-activedescendant': `${id}-${active}` })}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        event.currentTarget.style.setProperty('--shift', `${event.currentTarget.scrollLeft}px`);
      }}
      className="group/grid relative overflow-x-auto overflow-y-hidden bg-surface font-mono text-code focus-visible:-outline-offset-2"
    >
      <span id={`${id}-keys`} hidden>
        Arrow keys move through the lines, Enter says why a line is there.
      </span>
      <div role="rowgroup" style={{ height: count * ROW_PX, width }}>
        <div role="presentation" className="sticky left-0 h-full" style={{ width: shownPx ?? '100%' }}>
          {visible.map((index) => {
            const row = diff.rowAt(index);
            if (row === null) return null;
            const line = whyLineOf(row, whyLines);
            return (
              // Its keys are the grid's.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 1}
                onClick={() => {
                  setActive(index);
                  onChangeShown(changeAt(changes, index));
                }}
                style={{ top: index * ROW_PX, height: ROW_PX }}
                className={`absolute inset-x-0 flex outline-none ${row.kind === 'gap' ? 'bg-sunken' : ''} ${index === active ? 'group-focus/grid:shadow-[inset_0_0_0_1px_var(--accent)]' : ''}`}
              >
                <DiffRowView
                  row={row}
                  layout={layout}
                  onWhy={
                    line === null
                      ? null
                      : () => {
                          ask(index);
                        }
                  }
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function whyLineOf(row: DiffRow | null, whyLines: ReadonlySet<number>): number | null {
  if (row?.kind !== 'line' || row.after === null) return null;
  return whyLines.has(row.after.number) ? row.after.number : null;
}

/** The change that a row belongs to or comes after. */
function changeAt(changes: readonly number[], row: number): number | null {
  const index = changes.findLastIndex((start) => start <= row);
  return index === -1 ? null : index;
}

function indexesOf({ first, last }: { first: number; last: number }, count: number, active: number | null): number[] {
  const end = Math.min(last, count);
  const indexes = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  // The marked row is named by the grid, so it has to be there.
  return active === null || active >= count || (active >= first && active < end) ? indexes : [...indexes, active];
}

function scrollTo(grid: HTMLElement | null, row: number, block: 'nearest' | 'third'): void {
  const scroller = grid?.closest<HTMLElement>('[data-scroller]');
  if (grid === null || scroller === null || scroller === undefined) return;
  const frame = scroller.getBoundingClientRect();
  const top = grid.getBoundingClientRect().top - frame.top + row * ROW_PX;
  // The head of the file stays over the rows.
  const head = 96;
  const isIn = top >= head && top + ROW_PX <= frame.height - ROW_PX;
  if (block === 'nearest' && isIn) return;
  const wanted = block === 'third' ? frame.height / 3 : top < head ? head : frame.height - 2 * ROW_PX;
  scroller.scrollBy({ top: top - wanted });
}
