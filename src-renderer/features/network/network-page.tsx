import { RefreshCw } from 'lucide-react';
import { type RefObject, useDeferredValue, useRef, useState } from 'react';
import type { HostPicture } from '#shared/diagram/host-picture';
import { ExportMenu } from '#renderer/parts/diagram/export-menu.tsx';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { refreshHostPicture, useHostPicture } from '#renderer/state/host-picture';
import { formatRoute } from '#renderer/state/route';
import { Button } from '#renderer/ui/controls/button.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { CollisionNote } from './collision-note.tsx';
import { HoldingTable } from './holding-table.tsx';
import { HostMap } from './host-map.tsx';
import { NetworkList } from './network-list.tsx';

/** The page of all bottles' networks: who holds which subnet and host ports, and what of it meets something else. */
export function NetworkPage() {
  const { picture: latest, failure, isTrying } = useHostPicture();
  // Many bottles are drawn in small steps, so that the page stays answerable.
  const picture = useDeferredValue(latest, null);
  const frame = useRef<HTMLDivElement>(null);
  const isEmpty = picture !== null && picture.bottles.length === 0 && picture.orphans.length === 0;
  return (
    <div className="shrink-0">
      <PageHeader
        title="Network"
        lead="What the bottles of this host hold: subnets and loopback ports. Held is not reached: what a guest can reach is asked for, not verified."
        actions={
          picture === null || isEmpty ? null : (
            <>
              <ExportMenu picture={frame} title="Subnets and host ports of all bottles" fileName="corkboard-network" />
              <Button
                kind="secondary"
                size="small"
                icon={RefreshCw}
                isPending={isTrying}
                onPress={() => {
                  void refreshHostPicture(true);
                }}
              >
                {isTrying ? 'Trying the ports…' : 'Try the held ports'}
              </Button>
            </>
          )
        }
      />
      <div className="flex flex-col gap-4 px-6 pb-8 max-narrow:px-4">
        {failure === null ? null : (
          <FailureNote
            failure={failure}
            onRetry={() => {
              void refreshHostPicture(false);
            }}
          />
        )}
        {picture === null && failure === null ? <Skeleton label="Loading the network" /> : null}
        {isEmpty ? <NoHoldings /> : null}
        {picture === null || isEmpty ? null : <Picture picture={picture} frame={frame} />}
      </div>
    </div>
  );
}

interface PictureProps {
  readonly picture: HostPicture;
  readonly frame: RefObject<HTMLDivElement | null>;
}

function Picture({ picture, frame }: PictureProps) {
  const [chosen, choose] = useState<string | null>(null);
  const { triedAt, triedCount } = picture.ports;
  return (
    <>
      <CollisionNote picture={picture} />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] min-[82.5rem]:grid-cols-[minmax(0,6fr)_minmax(0,7fr)]">
        <div className="flex min-w-0 flex-col gap-4 wide:sticky wide:top-14">
          <HostMap picture={picture} frame={frame} chosen={chosen} onChoose={choose} />
          <NetworkList networks={picture.networks} />
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <HoldingTable picture={picture} chosen={chosen} onChoose={choose} />
          <p className="px-3 text-second text-text-2">
            {triedAt === null ? (
              'Whether other programs took held ports was not tried since Corkboard started.'
            ) : (
              <>
                {triedCount} held {triedCount === 1 ? 'port' : 'ports'} tried <RelativeTime time={triedAt} />.
              </>
            )}
          </p>
        </div>
      </div>
    </>
  );
}

function NoHoldings() {
  return (
    <EmptyState
      title="Nothing is held yet"
      lead="A bottle takes a subnet and its host ports when it is prepared. They are drawn here, with what they overlap."
      actions={
        <a href={formatRoute({ kind: 'bottles' })} className="link">
          Go to Bottles
        </a>
      }
    />
  );
}
