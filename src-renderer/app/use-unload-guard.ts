import { useEffect } from 'react';
import { isAppPage } from '#renderer/host/connect';
import { useIsAnyEditUnkept } from '#renderer/state/kept-edits';

/** Has the browser ask before a tab is closed whose unsaved text is not with the host yet; the app's window has no such question. */
export function useUnloadGuard(): void {
  const isUnkept = useIsAnyEditUnkept();
  useEffect(() => {
    if (!isUnkept || isAppPage(window.location)) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnkept]);
}
