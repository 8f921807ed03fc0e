import { useCallback, useState } from 'react';
import type { BottleRow, CleanupReport } from '#shared/contract/schemas/bottle';
import { cleanUpBottle, putBackSpecs } from '#renderer/parts/clean-up/clean-up-bottle';
import { RemovalList } from '#renderer/parts/clean-up/removal-list.tsx';
import { api } from '#renderer/state/api';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';
import { Switch } from '#renderer/ui/controls/switch.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { countBottles } from '#renderer/features/bottles/row-facts';
import { ManyDialog } from './many-dialog.tsx';
import { type Gathered, useGathered } from './use-gathered.ts';
import { useRun } from './use-run.ts';

interface ManyProps {
  readonly rows: readonly BottleRow[];
  onClose(): void;
}

/** Removes what Corkboard wrote of several bottles: the plan of each is shown first. */
export function CleanUpMany({ rows, onClose }: ManyProps) {
  const [withSpec, setWithSpec] = useState(false);
  const plan = useCallback(
    async (slug: string) => (await api().bottles.planCleanup({ slug, withSpec })).remove,
    [withSpec],
  );
  const read = useGathered(
    rows.map(({ slug }) => slug),
    plan,
  );
  const run = useRun();
  const chosen = rows.filter(({ slug }) => {
    const one = read.get(slug);
    return one?.status === 'read' && one.value.length > 0;
  });
  const start = async (): Promise<void> => {
    const removed: { slug: string; text: string }[] = [];
    await run.start(
      chosen.map(({ slug }) => slug),
      async (slug) => {
        const { remove, specText } = await cleanUpBottle(slug, withSpec);
        if (specText !== null) removed.push({ slug, text: specText });
        return `Removed ${countPlaces(remove.length)}`;
      },
    );
    if (removed.length === 0) return;
    showToast({
      text: `${countBottles(removed.length)} removed. Undo puts the specs back; files, history and accepted powers stay gone.`,
      undo: () => void putBackSpecs(removed),
    });
  };
  const isRead = read.size === rows.length;
  const places = chosen.reduce((sum, { slug }) => {
    const one = read.get(slug);
    return sum + (one?.status === 'read' ? one.value.length : 0);
  }, 0);
  return (
    <ManyDialog
      isDestructive
      title={`${withSpec ? 'Remove' : 'Clean up'} ${countBottles(rows.length)}`}
      rows={rows}
      run={run}
      readCount={read.size}
      lead={
        <p className="text-text-2">
          {withSpec
            ? 'The bottles go: spec, history, what was typed and not saved, files and what they hold. Undo puts back the specs alone.'
            : 'The files that were written go, and host ports and subnets are free for others. Specs and history stay: preparing writes the files again, perhaps with other ports.'}
        </p>
      }
      choices={
        <Switch
          label="Remove the specs too"
          helper="Loses history and what was typed and not saved, which Undo does not bring back."
          isSelected={withSpec}
          onChange={setWithSpec}
        />
      }
      act={
        <Button kind="danger" isDisabled={!isRead || places === 0} onPress={() => void start()}>
          {isRead && places === 0 ? 'Nothing to remove' : `Remove ${countPlaces(places)}`}
        </Button>
      }
      notes={rows.map(({ slug }) => (
        <Removals key={slug} one={read.get(slug)} />
      ))}
      onClose={onClose}
    />
  );
}

function Removals({ one }: { readonly one: Gathered<CleanupReport['remove']> | undefined }) {
  if (one === undefined) return <span className="text-text-3">Not read yet</span>;
  if (one.status === 'failed') return <span className="wrap-anywhere text-broken">{one.failure.message}</span>;
  if (one.value.length === 0) return 'Nothing to remove';
  return (
    <Disclosure title={countPlaces(one.value.length)}>
      <RemovalList remove={one.value} />
    </Disclosure>
  );
}

function countPlaces(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}
