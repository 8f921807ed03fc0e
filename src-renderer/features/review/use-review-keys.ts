import { useEffect, useEffectEvent } from 'react';

/** What the keys of the review do. */
export interface ReviewKeys {
  goToChange(step: 1 | -1): void;
  toggleReviewed(): void;
}

/** Listens to J and K, F7 and Shift F7 for the changes and X for the tick, as long as nothing is typed and no dialog is open. */
export function useReviewKeys(keys: ReviewKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return;
    if (event.key === 'F7') keys.goToChange(event.shiftKey ? -1 : 1);
    else if (event.key === 'j') keys.goToChange(1);
    else if (event.key === 'k') keys.goToChange(-1);
    else if (event.key === 'x') keys.toggleReviewed();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      onKey(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input[type="text"], input:not([type]), textarea, select'))
  );
}
