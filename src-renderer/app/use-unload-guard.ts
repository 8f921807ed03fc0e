import { useEffect } from 'react';
import { isAppPage } from '#renderer/host/connect';
import { useEdits } from '#renderer/state/edits';

/** Has the browser ask before a tab with unsaved text is closed; the app's window has no such question, so it is not used there. */
export function useUnloadGuard(): void {
  const hasEdits = useEdits(({ bySlug }) => Object.keys(bySlug).length > 0);
  useEffect(() => {
    if (!hasEdits || isAppPage(window.location)) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [hasEdits]);
}
