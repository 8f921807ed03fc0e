import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows above and below what is in view, so that scrolling meets no gap. */
const MARGIN = 8;
/** So many rows are there before the page was measured. */
const AT_FIRST = 24;

interface RowsInView {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

interface RowsAsked {
  readonly count: number;
  readonly rowPx: number;
}

/** Which rows of a long list are in view, kept while the page scrolls; the list begins at the top of `body`. */
export function useRowsInView(body: RefObject<HTMLElement | null>, { count, rowPx }: RowsAsked): RowsInView {
  const [view, setView] = useState<RowsInView>({ first: 0, end: AT_FIRST });
  useLayoutEffect(() => {
    const page = body.current?.closest('main');
    if (page === null || page === undefined) return;
    const look = (): void => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const above = page.getBoundingClientRect().top - top;
      const first = Math.max(0, Math.floor(above / rowPx) - MARGIN);
      const end = Math.ceil((above + page.clientHeight) / rowPx) + MARGIN;
      setView((before) => (before.first === first && before.end === end ? before : { first, end }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(page);
    page.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      page.removeEventListener('scroll', look);
    };
  }, [body, rowPx]);
  return { first: Math.min(view.first, Math.max(0, count - AT_FIRST)), end: Math.max(0, Math.min(view.end, count)) };
}
