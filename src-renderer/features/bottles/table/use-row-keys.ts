import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { clearSelection, select, useSelection } from '#renderer/features/bottles/many/selection';
import { bottleHref, isForeign } from '#renderer/features/bottles/row-facts';
import { goToEdge, isOfPart, walkRow } from './walk-row.ts';

const PAGE_ROWS = 10;

/** The one row of the list that Tab reaches, and the handlers by which the list is walked and its rows chosen. */
export interface RowKeys {
  /** Its number among the rows. */
  readonly active: number;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent<HTMLElement>): void;
  onClick(event: MouseEvent): void;
}

/** Walks a list of rows by keyboard and chooses among them; the focus stays in the list when its row goes away. */
export function useRowKeys(list: RefObject<HTMLElement | null>, rows: readonly BottleRow[]): RowKeys {
  const [at, setAt] = useState<{ readonly slug: string; readonly index: number } | null>(null);
  const wanted = useRef(false);
  const isInside = useRef(false);
  const isLeaving = useRef(false);
  const found = at === null ? -1 : rows.findIndex(({ slug }) => slug === at.slug);
  const active = found === -1 ? Math.min(at?.index ?? 0, rows.length - 1) : found;

  useLayoutEffect(() => {
    const isLost = isInside.current && document.activeElement === document.body;
    if (!wanted.current && !isLost) return;
    wanted.current = false;
    const key = rows[active]?.slug;
    const row = key === undefined ? null : findRow(list.current, key);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  const goTo = (index: number, isExtending: boolean): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    if (isExtending) chooseBetween(rows, active, rows.indexOf(row));
    wanted.current = true;
    // The same row again is focused at once: nothing is drawn anew for it.
    if (row.slug === at?.slug) findRow(list.current, row.slug)?.focus();
    setAt({ slug: row.slug, index: rows.indexOf(row) });
  };
  const onRowKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    const row = rows[active];
    if (row === undefined) return false;
    const href = bottleHref(row);
    if (event.key === 'Enter' && href !== null) window.location.hash = href;
    else if (event.key === ' ') toggle(row);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chooseAll(rows);
    else if (event.key === 'Escape' && useSelection.getState().slugs.size > 0) clearSelection();
    else return false;
    return true;
  };

  return {
    active,
    onKeyDown(event) {
      const { key, shiftKey } = event;
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
      if (event.defaultPrevented || element === null || !event.currentTarget.contains(element)) return;
      const to = nextRow(key, active, rows.length);
      if (key === 'Tab') {
        isLeaving.current = true;
        goToEdge(event.currentTarget, shiftKey);
        isLeaving.current = false;
        return;
      }
      if (to !== null) goTo(to, shiftKey && key.startsWith('Arrow'));
      else if (key === 'ArrowRight' || key === 'ArrowLeft') walkRow(element, key === 'ArrowRight' ? 1 : -1);
      else if (event.target !== element || !onRowKey(event)) return;
      event.preventDefault();
    },
    onFocus({ target }) {
      isInside.current = true;
      const key = target.closest<HTMLElement>('[role="row"]')?.dataset['key'];
      if (key === undefined || isLeaving.current) return;
      setAt({ slug: key, index: rows.findIndex(({ slug }) => slug === key) });
    },
    onBlur({ relatedTarget, currentTarget }) {
      // A row that goes away leaves the focus nowhere; anything else that takes it is outside.
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) isInside.current = false;
    },
    onClick(event) {
      if (isOfPart(event.target) || !(event.target instanceof Element)) return;
      const key = event.target.closest<HTMLElement>('[role="row"]')?.dataset['key'];
      const row = rows.find((one) => one.slug === key);
      if (row === undefined) return;
      const href = bottleHref(row);
      if (event.shiftKey) chooseBetween(rows, active, rows.indexOf(row));
      else if (useSelection.getState().slugs.size > 0 || event.ctrlKey || event.metaKey) toggle(row);
      else if (href !== null) window.location.hash = href;
    },
  };
}

function findRow(list: HTMLElement | null, slug: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(slug)}"]`) ?? null;
}

function nextRow(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + PAGE_ROWS;
    case 'PageUp':
      return active - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Chooses a row, or takes it out again; what is no bottle cannot be chosen. */
export function toggle(row: BottleRow): void {
  if (isForeign(row)) return;
  const slugs = new Set(useSelection.getState().slugs);
  if (!slugs.delete(row.slug)) slugs.add(row.slug);
  select(slugs);
}

function chooseAll(rows: readonly BottleRow[]): void {
  select(rows.filter((row) => !isForeign(row)).map(({ slug }) => slug));
}

function chooseBetween(rows: readonly BottleRow[], one: number, other: number): void {
  const between = rows.slice(Math.min(one, other), Math.max(one, other) + 1).filter((row) => !isForeign(row));
  select([...useSelection.getState().slugs, ...between.map(({ slug }) => slug)]);
}
