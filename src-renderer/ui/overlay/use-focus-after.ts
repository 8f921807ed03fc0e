import { useEffect } from 'react';

/**
 * Gives the focus to the page when a dialog is gone and what opened it cannot take it back, because it is disabled or gone
 * too; without that the next Tab would begin at the navigation.
 */
export function useFocusAfter(): void {
  useEffect(
    () => () => {
      // React Aria gives the focus back in the first frame after the dialog; what is lost in the second stays lost.
      requestAnimationFrame(() => requestAnimationFrame(giveToPage));
    },
    [],
  );
}

function giveToPage(): void {
  const { activeElement } = document;
  const isLost = activeElement === null || activeElement === document.body;
  const isOpen = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
  if (isLost && !isOpen) document.getElementById('main')?.focus();
}
