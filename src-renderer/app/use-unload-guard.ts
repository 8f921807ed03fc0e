import { useEffect } from 'react';
import { useRunLeft } from '#renderer/state/run-hold';
import { useIsAnyEditUnkept } from '#renderer/state/edits/kept-edits';

/**
 * Holds the page back from closing while unsaved text is not with the host yet, or a run over several bottles is under way: a
 * browser asks, the app's window waits for the text and asks only where it could not be kept, or where bottles are left.
 */
export function useUnloadGuard(): void {
  const isUnkept = useIsAnyEditUnkept();
  const isHeld = useRunLeft() > 0 || isUnkept;
  useEffect(() => {
    if (!isHeld) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Before Chromium 119 the line above alone held nothing back.
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isHeld]);
}
