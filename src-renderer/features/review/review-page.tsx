import { HardDriveDownload } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { WriteDialog } from '#renderer/parts/write/write-dialog.tsx';
import { useBottleRows } from '#renderer/state/feed/feed';
import { Button } from '#renderer/ui/controls/button.tsx';
import { formatCount } from '#renderer/parts/format-count';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { Segmented } from '#renderer/ui/controls/segmented.tsx';
import { Switch } from '#renderer/ui/controls/switch.tsx';
import { useIsWide } from '#renderer/ui/browser/use-is-wide';
import { BottleList } from './bottle-list.tsx';
import { BottleReview } from './bottle-review.tsx';
import { chooseBottles, chooseShown } from './choose-bottles.ts';
import { ExportMenu } from './export-menu.tsx';
import { KeyHelp } from './key-help.tsx';
import { NothingToReview } from './nothing-to-review.tsx';
import {
  askStandingsAgain,
  isAllReviewed,
  useAllStandings,
  useFollowStandings,
  useStandingsFailure,
} from './standings.ts';
import { chooseView, useViewChoice } from './view-choice.ts';

const WriteAllDialog = lazy(async () => ({
  default: (await import('./write-all/write-all-dialog.tsx')).WriteAllDialog,
}));

/** Everything that is not written yet, or not as it was written: looked at, ticked off, written or put back. */
export function ReviewPage() {
  const rows = useBottleRows();
  const bottles = useMemo(() => chooseBottles(rows), [rows]);
  const chosen = useViewChoice((choice) => choice.chosen);
  const shown = chooseShown(bottles, chosen);
  const failure = useStandingsFailure();
  const [writing, setWriting] = useState<string | null>(null);
  const [isWritingAll, setIsWritingAll] = useState(false);
  useFollowStandings(bottles);
  const openAll = (): void => {
    setIsWritingAll(true);
  };
  const show = (slug: string): void => {
    chooseView({ chosen: { slug, index: bottles.findIndex((row) => row.slug === slug) } });
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-hidden">
      <PageHeader
        title="Review"
        after={shown === null ? null : <span className="text-body text-text-3">{formatCount(bottles.length)}</span>}
        {...(shown === null ? {} : { actions: <Acts bottles={bottles} shown={shown} onWriteAll={openAll} /> })}
      />
      {failure === null ? null : (
        <div className="px-6 pb-3 max-narrow:px-4">
          <FailureNote
            failure={failure}
            onRetry={() => {
              askStandingsAgain(bottles);
            }}
          />
        </div>
      )}
      {shown === null ? (
        <NothingToReview />
      ) : (
        <div className="flex min-h-0 flex-1 border-t border-line">
          <div className="flex w-[264px] shrink-0 flex-col border-r border-line">
            <BottleList bottles={bottles} shown={shown.slug} onShow={show} />
            <KeyHelp />
          </div>
          <BottleReview
            key={shown.slug}
            slug={shown.slug}
            onWrite={() => {
              setWriting(shown.slug);
            }}
          />
        </div>
      )}
      <WriteDialog
        slug={writing ?? ''}
        isOpen={writing !== null}
        onClose={() => {
          setWriting(null);
        }}
      />
      {isWritingAll ? (
        <Suspense fallback={null}>
          <WriteAllDialog
            bottles={bottles}
            onClose={() => {
              setIsWritingAll(false);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

interface ActsProps {
  readonly bottles: readonly BottleRow[];
  readonly shown: BottleRow;
  onWriteAll(): void;
}

function Acts({ bottles, shown, onWriteAll }: ActsProps) {
  const isWide = useIsWide();
  const { layout, isQuiet } = useViewChoice();
  const standings = useAllStandings();
  const ready = useMemo(
    () => bottles.filter(({ slug }) => isReady(standings.get(slug)?.standing)).length,
    [bottles, standings],
  );
  return (
    <>
      <Switch
        label="Hide white space"
        isSelected={isQuiet}
        onChange={(next) => {
          chooseView({ isQuiet: next });
        }}
      />
      {isWide ? (
        <Segmented
          label="Diff"
          selected={layout}
          onSelect={(next) => {
            chooseView({ layout: next });
          }}
          items={[
            { id: 'split', label: 'Split' },
            { id: 'unified', label: 'Unified' },
          ]}
        />
      ) : null}
      <ExportMenu bottles={bottles} shown={shown} />
      {ready === 0 ? (
        <span className="text-second text-text-3 max-wide:hidden">No bottle is wholly ticked off</span>
      ) : null}
      <div className={ready === 0 ? 'max-wide:hidden' : ''}>
        <Button kind="primary" icon={HardDriveDownload} isDisabled={ready === 0} onPress={onWriteAll}>
          {ready === 0 ? 'Write reviewed' : `Write ${formatCount(ready)} reviewed`}
        </Button>
      </div>
    </>
  );
}

function isReady(standing: Parameters<typeof isAllReviewed>[0] | undefined): boolean {
  return standing !== undefined && isAllReviewed(standing);
}
