import { lazy, Suspense, useState } from 'react';
import type { BottleDetail, BottleRow } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { WriteDialog } from '#renderer/parts/write/write-dialog.tsx';
import { refreshBottle, useBottleDetail } from '#renderer/state/bottle';
import { useBottleRow } from '#renderer/state/feed/feed';
import { useFindKeptEdits } from '#renderer/state/edits/kept-edits';
import type { BottleTab } from '#renderer/state/route';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { BottleActions } from './bottle-actions.tsx';
import { BottleHeader } from './bottle-header.tsx';
import { BottleTabs } from './bottle-tabs.tsx';
import { GoneBottle } from './gone-bottle.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';

interface BottlePageProps {
  readonly slug: string;
  readonly tab: BottleTab;
}

const NetworkTab = lazy(async () => ({ default: (await import('./network-tab.tsx')).NetworkTab }));
const SpecTab = lazy(async () => ({ default: (await import('./spec/spec-tab.tsx')).SpecTab }));
const ConfigTab = lazy(async () => ({ default: (await import('./config/config-tab.tsx')).ConfigTab }));
const HistoryTab = lazy(async () => ({ default: (await import('./history/history-tab.tsx')).HistoryTab }));

/** The page of one bottle: what it is, how it stands, and its tabs. */
export function BottlePage({ slug, tab }: BottlePageProps) {
  const view = useBottleDetail(slug);
  const row = useBottleRow(slug);
  const [isWriting, setIsWriting] = useState(false);
  useFindKeptEdits(slug);
  const known = useKnownRow(row);
  if (view.status === 'failed' && view.failure.code === 'bottle-not-found') {
    return <GoneBottle slug={slug} former={known} />;
  }
  const detail = view.status === 'ready' ? view.detail : null;
  const shown = detail?.row ?? row;
  const write = (): void => {
    setIsWriting(true);
  };
  return (
    <>
      <BottleHeader
        slug={slug}
        row={shown}
        actions={detail === null ? undefined : <BottleActions detail={detail} onWrite={write} />}
      />
      <BottleTabs slug={slug} selected={tab} detail={detail} />
      {/* The editor fills what is left; the other tabs are as high as they are. */}
      <div className={`flex flex-1 flex-col px-6 pt-4 pb-8 max-narrow:px-4 ${tab === 'spec' ? 'min-h-0' : 'shrink-0'}`}>
        {view.status === 'loading' ? <Skeleton label={`Loading ${shown?.name ?? slug}`} /> : null}
        {view.status === 'failed' ? (
          <FailureNote failure={view.failure} onRetry={() => void refreshBottle(slug)} />
        ) : null}
        {detail === null ? null : <BottleTabBody tab={tab} detail={detail} />}
      </div>
      <WriteDialog
        slug={slug}
        isOpen={isWriting}
        onClose={() => {
          setIsWriting(false);
        }}
      />
    </>
  );
}

/** The row as it was last told, also when the bottle is gone by now; undefined when there never was one. */
function useKnownRow(row: BottleRow | undefined): BottleRow | undefined {
  const [known, setKnown] = useState(row);
  if (row !== undefined && row !== known) setKnown(row);
  return known;
}

function BottleTabBody({ tab, detail }: { readonly tab: BottleTab; readonly detail: BottleDetail }) {
  if (tab === 'overview') return <OverviewTab detail={detail} />;
  return (
    <Suspense fallback={<Skeleton label={`Loading ${tab}`} />}>
      {tab === 'network' ? <NetworkTab detail={detail} /> : null}
      {tab === 'spec' ? <SpecTab detail={detail} /> : null}
      {tab === 'config' ? <ConfigTab detail={detail} /> : null}
      {tab === 'history' ? <HistoryTab detail={detail} /> : null}
    </Suspense>
  );
}
