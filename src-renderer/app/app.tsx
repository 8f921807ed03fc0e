import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useFirstChecks } from '#renderer/state/check-run';
import { useConnection, useHost, useOpening } from '#renderer/state/feed/feed';
import { noteRecent } from '#renderer/state/recent';
import { formatRoute, parseRoute, type Route, useRoute } from '#renderer/state/route';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { NotConnectedPage } from './disconnected-note.tsx';
import { Frame } from './frame.tsx';
import { PageDialogs } from './page-dialogs.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { useKeys } from './use-keys.ts';
import { useMenuActs } from './use-menu-acts.ts';
import { useOpened } from './use-opened.ts';
import { useUnloadGuard } from './use-unload-guard.ts';

const load = {
  bottles: async () => ({ default: (await import('#renderer/features/bottles/bottles-page.tsx')).BottlesPage }),
  new: async () => ({ default: (await import('#renderer/features/new-bottle/new-bottle-page.tsx')).NewBottlePage }),
  bottle: async () => ({ default: (await import('#renderer/features/bottle/bottle-page.tsx')).BottlePage }),
  review: async () => ({ default: (await import('#renderer/features/review/review-page.tsx')).ReviewPage }),
  network: async () => ({ default: (await import('#renderer/features/network/network-page.tsx')).NetworkPage }),
  preflight: async () => ({ default: (await import('#renderer/features/preflight/preflight-page.tsx')).PreflightPage }),
  settings: async () => ({ default: (await import('#renderer/features/settings/settings-page.tsx')).SettingsPage }),
};
const BottlesPage = lazy(load.bottles);
const NewBottlePage = lazy(load.new);
const BottlePage = lazy(load.bottle);
const ReviewPage = lazy(load.review);
const NetworkPage = lazy(load.network);
const PreflightPage = lazy(load.preflight);
const SettingsPage = lazy(load.settings);

/** Begins to load the page that the address names, so that it is there when the host's first answer is. */
export function loadFirstPage(): void {
  // What fails here is tried and told when the page is shown.
  load[parseRoute(window.location.hash).kind]().catch(() => undefined);
}

/** The whole page: the frame, and in it what the address names. */
export function App() {
  const route = useRoute();
  const host = useHost();
  const isOpening = useOpening() !== null && route.kind === 'bottles';
  const { reason } = useConnection();
  useKeys();
  useMenuActs();
  useOpened();
  useUnloadGuard();
  useFirstChecks();
  const pageKey = route.kind === 'bottle' ? `bottle ${route.slug}` : route.kind;
  useEffect(() => {
    document.title = `${titleOf(route)} · Corkboard`;
    if (route.kind === 'bottle') noteRecent(`bottle:${route.slug}`);
  }, [route]);
  return (
    <Frame pageKey={pageKey}>
      {host === null && !isOpening ? (
        reason === null ? (
          <Loading />
        ) : (
          <NotConnectedPage reason={reason} />
        )
      ) : (
        <PageBoundary key={formatRoute(route)}>
          <Suspense fallback={<Loading />}>{pageOf(route)}</Suspense>
        </PageBoundary>
      )}
      {host === null ? null : <PageDialogs />}
    </Frame>
  );
}

function pageOf(route: Route): ReactNode {
  switch (route.kind) {
    case 'bottles':
      return <BottlesPage />;
    case 'new':
      return <NewBottlePage />;
    case 'review':
      return <ReviewPage />;
    case 'network':
      return <NetworkPage />;
    case 'preflight':
      return <PreflightPage />;
    case 'settings':
      return <SettingsPage />;
    case 'bottle':
      return <BottlePage key={route.slug} slug={route.slug} tab={route.tab} />;
  }
}

function titleOf(route: Route): string {
  switch (route.kind) {
    case 'bottles':
      return 'Bottles';
    case 'new':
      return 'New bottle';
    case 'review':
      return 'Review';
    case 'network':
      return 'Network';
    case 'preflight':
      return 'Preflight';
    case 'settings':
      return 'Settings';
    case 'bottle':
      return route.slug;
  }
}

function Loading() {
  return (
    <div className="px-6 pt-16 max-narrow:px-4">
      <Skeleton label="Loading" />
    </div>
  );
}
