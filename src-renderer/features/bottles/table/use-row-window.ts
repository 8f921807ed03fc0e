import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows from `first` up to, not including, `last`. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

/** The height of a row. */
export const ROW_PX = 44;
/** The window moves by so many rows at once, so that most scrolling draws nothing anew. */
const STEP = 8;
/** What is drawn before anything is measured: a screen. */
const AT_FIRST: RowWindow = { first: 0, last: 24 };

/** Which rows of a list are in view of the page, or near it. */
export function useRowWindow(list: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [range, setRange] = useState(AT_FIRST);
  useLayoutEffect(() => {
    const element = list.current;
    const scroller = element?.closest('main') ?? null;
    if (element === null || scroller === null) return;
    const measure = (): void => {
      const frame = scroller.getBoundingClientRect();
      const top = frame.top - element.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(top / ROW_PX / STEP) * STEP - STEP);
      const last = Math.max(0, Math.ceil((top + frame.height) / ROW_PX / STEP) * STEP + STEP);
      setRange((former) => (former.first === first && former.last === last ? former : { first, last }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    // Another count of rows is another height, which can scroll the page by itself.
    observer.observe(element);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [list]);
  return { first: Math.min(range.first, Math.max(0, count - 1)), last: Math.min(range.last, count) };
}
