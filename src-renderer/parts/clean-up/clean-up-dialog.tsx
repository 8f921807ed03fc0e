import { useCallback, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { useAsked } from '#renderer/parts/use-asked';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { Switch } from '#renderer/ui/controls/switch.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { cleanUpBottle, putBackSpecs } from './clean-up-bottle.ts';
import { RemovalList } from './removal-list.tsx';

interface CleanUpDialogProps {
  readonly row: BottleRow;
  onClose(): void;
}

/** Removes what Corkboard wrote of a bottle: the plan is shown first, and the spec goes only when that is asked for. */
export function CleanUpDialog({ row: { slug, name }, onClose }: CleanUpDialogProps) {
  const [withSpec, setWithSpec] = useState(false);
  const ask = useCallback(async () => await api().bottles.planCleanup({ slug, withSpec }), [slug, withSpec]);
  const plan = useAsked(ask);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);

  const remove = async (): Promise<void> => {
    setIsRemoving(true);
    try {
      const done = await cleanUpBottle(slug, withSpec);
      const places = countPlaces(done.remove.length);
      const { specText } = done;
      if (specText === null) {
        showToast({
          text: withSpec
            ? `${name} is removed: ${places}.`
            : `${name} is cleaned up: ${places} removed, its spec stays.`,
        });
      } else {
        showToast({
          text: `${name} is removed. Undo puts its spec back; files, history and accepted powers stay gone.`,
          undo: () => void putBackSpecs([{ slug, text: specText }]),
        });
      }
      onClose();
    } catch (error) {
      setRefusal(toFailure(error));
      setIsRemoving(false);
    }
  };
  const failure = refusal ?? plan.failure;
  const count = plan.value?.remove.length ?? null;
  return (
    <Dialog
      isOpen
      isDestructive
      title={withSpec ? `Remove ${name}` : `Clean up ${name}`}
      width={560}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" autoFocus onPress={onClose}>
            Cancel
          </Button>
          <Button
            kind="danger"
            isDisabled={count === null || count === 0 || failure !== null}
            isPending={isRemoving}
            onPress={() => void remove()}
          >
            {nameAct(count)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-text-2">
          {withSpec
            ? 'The bottle goes: its spec, its history, what was typed and not saved, its files and what it holds. Undo puts back the spec alone.'
            : 'The files that were written go, and the host ports and the subnet are free for other bottles. bottle.toml and the history stay, so it can be prepared again.'}
        </p>
        {failure === null ? (
          <RemovalList remove={plan.value?.remove ?? null} />
        ) : (
          <FailureNote
            failure={failure}
            onRetry={() => {
              setRefusal(null);
              plan.askAgain();
            }}
          />
        )}
        <Switch
          label="Remove the spec too"
          helper="Loses its history and what was typed and not saved, which Undo does not bring back."
          isSelected={withSpec}
          isDisabled={isRemoving}
          onChange={setWithSpec}
        />
      </div>
    </Dialog>
  );
}

function nameAct(count: number | null): string {
  if (count === 0) return 'Nothing to remove';
  return count === null ? 'Remove' : `Remove ${countPlaces(count)}`;
}

function countPlaces(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}
