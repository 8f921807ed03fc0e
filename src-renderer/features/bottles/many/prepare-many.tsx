import { useState } from 'react';
import type { BottleDetail, BottleRow } from '#shared/contract/schemas/bottle';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { PlannedFiles } from '#renderer/parts/write/planned-files.tsx';
import { api } from '#renderer/state/api';
import { refreshBottle } from '#renderer/state/bottle';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';
import { Switch } from '#renderer/ui/controls/switch.tsx';
import { countBottles } from '#renderer/features/bottles/row-facts';
import { judgePrepare } from './judge-prepare.ts';
import { ManyDialog } from './many-dialog.tsx';
import { type Gathered, useGathered } from './use-gathered.ts';
import { useRun } from './use-run.ts';

interface ManyProps {
  readonly rows: readonly BottleRow[];
  onClose(): void;
}

/** Reviews and writes several bottles: each is bound to the plan that is shown of it. */
export function PrepareMany({ rows, onClose }: ManyProps) {
  const read = useGathered(
    rows.map(({ slug }) => slug),
    readBottle,
  );
  const run = useRun();
  const [isAnyway, setIsAnyway] = useState(false);
  const kinds = new Map(
    [...read].map(([slug, one]) => [slug, one.status === 'read' ? judgePrepare(one.value).kind : null]),
  );
  const isBlocked = [...kinds.values()].includes('blocked');
  const chosen = rows.filter(({ slug }) => {
    const kind = kinds.get(slug);
    return kind === 'writes' || (kind === 'blocked' && isAnyway);
  });
  const start = (): void => {
    void run.start(
      chosen.map(({ slug }) => slug),
      async (slug) => {
        const one = read.get(slug);
        const plan = one?.status === 'read' ? one.value.view.plan : null;
        if (plan === null) throw new Error(`${slug} was not read.`);
        const { reviewId } = plan;
        const { files } = await api().stages.prepare({ slug, reviewId, allowMissingTools: isAnyway, movePorts: false });
        await refreshBottle(slug);
        return files.length === 1 ? 'Wrote 1 file' : `Wrote ${files.length} files`;
      },
    );
  };
  return (
    <ManyDialog
      title={`Prepare ${countBottles(rows.length)}`}
      rows={rows}
      run={run}
      readCount={read.size}
      lead={
        <p className="text-text-2">
          Each bottle is written exactly as it is shown here. One whose plan is another by then is left as it is, and
          said.
        </p>
      }
      choices={
        isBlocked ? (
          <Switch
            label="Write also where programs are missing"
            helper="The files can be looked at, and the bottles cannot be started on this host."
            isSelected={isAnyway}
            onChange={setIsAnyway}
          />
        ) : null
      }
      act={
        <Button kind="primary" isDisabled={chosen.length === 0 || read.size < rows.length} onPress={start}>
          {chosen.length === 0 && read.size === rows.length
            ? 'Nothing to write'
            : `Write ${countBottles(chosen.length)}`}
        </Button>
      }
      notes={rows.map(({ slug }) => (
        <Planned key={slug} one={read.get(slug)} />
      ))}
      onClose={onClose}
    />
  );
}

async function readBottle(slug: string): Promise<BottleDetail> {
  return await api().bottles.getBottle({ slug });
}

function Planned({ one }: { readonly one: Gathered<BottleDetail> | undefined }) {
  if (one === undefined) return <span className="text-text-3">Not read yet</span>;
  if (one.status === 'failed') return <span className="wrap-anywhere text-broken">{one.failure.message}</span>;
  const { view } = one.value;
  const { kind, words } = judgePrepare(one.value);
  if (kind === 'refused' || kind === 'same' || view.plan === null)
    return <span className="wrap-anywhere">{words}</span>;
  const shown = { detail: one.value, plan: view.plan, isMoved: false };
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3">
        <span className="wrap-anywhere">{words}</span>
        <ShieldBadge shield={view.shield.shield} reasons={view.shield.reasons} tone="bare" />
      </span>
      <Disclosure title="Files and lines">
        <div className="-ml-4 rounded-control border border-line">
          <PlannedFiles shown={shown} />
        </div>
      </Disclosure>
    </>
  );
}
