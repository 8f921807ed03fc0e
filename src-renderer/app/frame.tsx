import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef } from 'react';
import { useUndoFailure } from '#renderer/parts/restore/undo-restore';
import { ToastRegion } from '#renderer/ui/overlay/toast.tsx';
import { DisconnectedNote } from './disconnected-note.tsx';
import { Navigation } from './navigation.tsx';
import { StateNote } from './state-note.tsx';
import { StatusBar } from './status-bar.tsx';

interface FrameProps {
  /** Names the page that is shown; a new one begins at its top. */
  readonly pageKey: string;
  readonly children: ReactNode;
}

/** The frame around every page: navigation left, status bar below, one part that scrolls. */
export function Frame({ pageKey, children }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  const isMoved = useRef(false);
  const begin = useCallback(() => {
    main.current?.scrollTo(0, 0);
    // What had the focus may be gone with the former page; the next Tab begins in the new one. The first page leaves it.
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (isLost && isMoved.current) main.current?.focus();
    isMoved.current = true;
  }, []);
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
        className="relative flex min-h-0 min-w-0 flex-col overflow-x-hidden overflow-y-auto bg-bg outline-none"
      >
        <DisconnectedNote />
        <StateNote />
        <div className="mx-auto flex w-full max-w-[1600px] min-h-0 flex-1 flex-col">
          <PageTop key={pageKey} onShown={begin} />
          {children}
        </div>
      </main>
      <StatusBar />
      <ToastRegion />
      <UndoFailureGate />
    </div>
  );
}

const UndoFailure = lazy(async () => ({
  default: (await import('#renderer/parts/restore/undo-failure.tsx')).UndoFailure,
}));

/** Loads the dialog about a failed undo only when there is one. */
function UndoFailureGate() {
  const hasFailed = useUndoFailure(({ failure }) => failure !== null);
  return hasFailed ? (
    <Suspense fallback={null}>
      <UndoFailure />
    </Suspense>
  ) : null;
}

/** Tells when a page has come up; keyed by the page. */
function PageTop({ onShown }: { onShown(): void }) {
  useEffect(onShown, [onShown]);
  return null;
}
