import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { ToastRegion } from '#renderer/ui/toast.tsx';
import { DisconnectedNote } from './disconnected-note.tsx';
import { Navigation } from './navigation.tsx';
import { StatusBar } from './status-bar.tsx';

interface FrameProps {
  /** Names the page that is shown; a new one begins at its top. */
  readonly pageKey: string;
  readonly children: ReactNode;
}

/** The frame around every page: navigation left, status bar below, one part that scrolls. */
export function Frame({ pageKey, children }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <div className="grid h-full grid-cols-[208px_minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] max-rail:grid-cols-[56px_minmax(0,1fr)]">
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-1.5"
      >
        Skip to the page
      </a>
      <Navigation />
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="flex min-h-0 min-w-0 flex-col overflow-x-hidden overflow-y-auto bg-bg outline-none"
      >
        <DisconnectedNote />
        <div className="mx-auto flex w-full max-w-[1600px] min-h-0 flex-1 flex-col">
          <PageTop key={pageKey} main={main} />
          {children}
        </div>
      </main>
      <StatusBar />
      <ToastRegion />
    </div>
  );
}

/** A page begins at its top; what had the focus may be gone with the former page, so the next Tab begins in the new one. */
function PageTop({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    if (document.activeElement === document.body || document.activeElement === null) main.current?.focus();
  }, [main]);
  return null;
}
