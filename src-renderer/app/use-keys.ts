import { useEffect } from 'react';
import { goTo, type Route } from '#renderer/state/route';

/** Goes to a page by its key: N for a new bottle, a digit for the page at that place of the navigation. */
export function useKeys(pages: readonly Route[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (
        isTyping(event.target) ||
        document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
      )
        return;
      const route: Route | undefined = event.key === 'n' ? { kind: 'new' } : pages[Number.parseInt(event.key, 10) - 1];
      if (route === undefined) return;
      event.preventDefault();
      goTo(route);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [pages]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="listbox"] *'))
  );
}
