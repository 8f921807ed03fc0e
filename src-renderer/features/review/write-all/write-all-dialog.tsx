import { useMemo, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { BlockedTools } from '#renderer/parts/write/blocked-tools.tsx';
import { Standing } from '#renderer/parts/summary-rows.tsx';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { wordWriting } from '#renderer/parts/write/word-writing';
import { isAllReviewed, isWritable, useAllStandings } from '../standings.ts';
import { listWrites } from './list-writes.ts';
import { useWriteAll, type WriteAll, type WriteItem } from './use-write-all.ts';
import { WriteItemView } from './write-item-view.tsx';
import { summariseOutcomes } from './write-outcome.ts';

interface WriteAllDialogProps {
  readonly bottles: readonly BottleRow[];
  onClose(): void;
}

/** Lists exactly what a yes writes, writes it bottle by bottle, and says what came of each. */
export function WriteAllDialog({ bottles, onClose }: WriteAllDialogProps) {
  const standings = useAllStandings();
  // What is listed when the dialog opens is what a yes means; the list does not change under the reader.
  const [ticked] = useState(() => listTicked(bottles, standings));
  const items = useMemo(() => ticked.filter(({ standing }) => isWritable(standing)), [ticked]);
  const barred = useMemo(() => ticked.filter(({ standing }) => !isWritable(standing)), [ticked]);
  const blocked = items.find(({ standing }) => standing.failure?.code === 'tools-blocked')?.standing.failure ?? null;
  const run = useWriteAll(items);
  const count = items.length === 1 ? '1 bottle' : `${items.length} bottles`;
  const isWriting = run.step === 'writing';
  return (
    <Dialog
      title={run.step === 'done' ? summariseOutcomes(run.outcomes) : `Write ${count}`}
      isOpen
      width={720}
      isDestructive={isWriting}
      onClose={isWriting ? run.cancel : onClose}
      footer={<Acts run={run} items={items} isBlocked={blocked !== null} onClose={onClose} />}
    >
      <div className="flex flex-col gap-4">
        {run.step === 'asking' ? (
          <p className="text-text-2">
            Each bottle is written whole or not at all, and only while it is what was ticked off. What lies on disk now
            goes into history first. Beside its files lie plan.json, the record of them, and bottle.toml, the spec as it
            was prepared.
          </p>
        ) : null}
        {run.step === 'asking' && blocked !== null ? (
          <BlockedTools message={blocked.message} onLooked={() => undefined} />
        ) : null}
        <ul aria-label="Bottles that are written" className="divide-y divide-line">
          {items.map((item, index) => (
            <WriteItemView key={item.row.slug} item={item} outcome={run.outcomes[index] ?? { status: 'waiting' }} />
          ))}
        </ul>
        {barred.length === 0 || run.step !== 'asking' ? null : <Barred items={barred} />}
        {run.step === 'done' ? <Standing words="asked for, not verified: writing closes nothing" /> : null}
      </div>
    </Dialog>
  );
}

function listTicked(
  bottles: readonly BottleRow[],
  standings: ReturnType<typeof useAllStandings>,
): readonly WriteItem[] {
  return bottles.flatMap((row) => {
    const standing = standings.get(row.slug)?.standing;
    return standing !== undefined && isAllReviewed(standing) ? [{ row, standing }] : [];
  });
}

/** What is ticked off and cannot be written all the same, and why. */
function Barred({ items }: { readonly items: readonly WriteItem[] }) {
  return (
    <Banner
      tone="unknown"
      title={
        items.length === 1
          ? '1 bottle that is ticked off is not written:'
          : `${items.length} bottles that are ticked off are not written:`
      }
    >
      <ul className="mt-1 list-disc pl-4">
        {items.map(({ row, standing }) => (
          <li key={row.slug}>
            <bdi className="font-medium text-text">{row.name}</bdi>:{' '}
            {standing.failure?.message ?? 'its powers are not accepted yet.'}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

interface ActsProps {
  readonly run: WriteAll;
  readonly items: readonly WriteItem[];
  readonly isBlocked: boolean;
  onClose(): void;
}

function Acts({ run, items, isBlocked, onClose }: ActsProps) {
  if (run.step === 'done') {
    return (
      <Button kind="primary" autoFocus onPress={onClose}>
        Close
      </Button>
    );
  }
  if (run.step === 'writing') {
    const done = run.outcomes.filter(({ status }) => status !== 'waiting' && status !== 'writing').length;
    const name = items[Math.min(done, items.length - 1)]?.row.name ?? '';
    return (
      <>
        <div className="mr-auto min-w-0 flex-1 basis-60">
          <output className="block truncate text-second text-text-2">
            {done} of {items.length} done · {run.isCancelling ? 'ending after' : 'writing'} <bdi>{name}</bdi>
          </output>
          <div aria-hidden className="mt-1.5 h-0.5 bg-(--line)">
            <div className="h-full bg-(--accent)" style={{ width: `${(done / Math.max(1, items.length)) * 100}%` }} />
          </div>
        </div>
        <Button kind="secondary" isDisabled={run.isCancelling} onPress={run.cancel}>
          {run.isCancelling ? 'Ending…' : 'Cancel the rest'}
        </Button>
      </>
    );
  }
  const files = items.flatMap(({ standing }) => listWrites(standing));
  return (
    <>
      <Button kind="secondary" onPress={onClose}>
        Cancel
      </Button>
      <Button kind="primary" isDisabled={items.length === 0} onPress={() => void run.begin(isBlocked)}>
        {isBlocked ? 'Write anyway' : wordWriting(files)}
      </Button>
    </>
  );
}
