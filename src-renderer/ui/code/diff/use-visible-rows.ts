import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows from `first` up to, not including, `last`. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The range moves in steps of about so many px, so that most scrolling draws nothing anew. */
const STEP_PX = 400;

/** Which rows of equal height are in view, or near it, of a part of the page that scrolls above the element. */
export function useVisibleRows(
  ref: RefObject<HTMLElement | null>,
  { count, rowPx }: { readonly count: number; readonly rowPx: number },
): RowRange {
  const step = Math.max(1, Math.round(STEP_PX / rowPx));
  const [range, setRange] = useState<RowRange>({ first: 0, last: Math.min(count, step) });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const scroller = findScroller(element);
    const measure = (): void => {
      const frame = scroller.getBoundingClientRect();
      const top = frame.top - element.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(top / rowPx / step) * step - step);
      const last = Math.min(count, Math.ceil((top + frame.height) / rowPx / step) * step + step);
      setRange((former) => (former.first === first && former.last === last ? former : { first, last }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    // What stands above can grow or fold; then the same rows are elsewhere.
    for (const child of scroller.children) observer.observe(child);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [ref, count, rowPx, step]);
  return range;
}

function findScroller(element: HTMLElement): HTMLElement {
  let parent = element.parentElement;
  while (parent !== null && parent.dataset['scroller'] === undefined) parent = parent.parentElement;
  return parent ?? document.documentElement;
}
