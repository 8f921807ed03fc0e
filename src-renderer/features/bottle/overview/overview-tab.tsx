import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { SummaryRows } from '#renderer/parts/summary-rows.tsx';
import { AcceptPowers } from '#renderer/parts/write/accept-powers.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { NoteList } from '#renderer/parts/write/note-list.tsx';
import { DetailRows } from './detail-rows.tsx';
import { FilesCard } from './files-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { LaunchCard } from './launch-card.tsx';
import { NoSummary } from './no-summary.tsx';
import { PowersCard } from './powers-card.tsx';
import { ShieldSlip } from './shield-slip.tsx';
import { Standing } from './standing.tsx';

/** A bottle at a glance: what stands against it, what was asked for, how far that can be relied on, what was written. */
export function OverviewTab({ detail }: { readonly detail: BottleDetail }) {
  const { view, row, history } = detail;
  const notes = view.plan?.notes ?? [];
  return (
    <div className="flex flex-col gap-4">
      <Standing detail={detail} />
      <AcceptPowers detail={detail} />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(320px,380px)] wide:grid-rows-[auto_1fr] wide:gap-x-5">
        {view.summary.length === 0 ? (
          <NoSummary detail={detail} />
        ) : (
          <Card title="Summary" aside={view.plan === null ? 'as the spec has it, without a plan' : undefined}>
            <SummaryRows rows={view.summary} />
          </Card>
        )}
        <div className="flex flex-col gap-4 wide:col-start-2 wide:row-span-2 wide:row-start-1">
          <ShieldSlip shield={view.shield} backend={row.backend} />
          <LaunchCard detail={detail} />
          <PowersCard view={view} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 wide:col-start-1">
          {notes.length === 0 ? null : (
            <Card title="Notes" count={notes.length}>
              <NoteList notes={notes} />
            </Card>
          )}
          <FilesCard detail={detail} />
          <HistoryCard slug={row.slug} history={history} />
          <DetailRows rows={view.details} isWritten={row.state === 'prepared'} />
        </div>
      </div>
    </div>
  );
}
