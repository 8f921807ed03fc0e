import { useBottleRows } from '#renderer/state/feed/feed';
import { goTo } from '#renderer/state/route';
import { Button } from '#renderer/ui/controls/button.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';

/** What stands in place of the review when every file is as it was written. */
export function NothingToReview() {
  const count = useBottleRows().length;
  const lead =
    'A bottle stands here as soon as its files are not written yet, its spec asks for others, or something else changed them on disk.';
  return (
    <EmptyState
      title={count === 0 ? 'No bottles yet, so there is nothing to review' : 'Nothing to review'}
      lead={
        count === 0
          ? lead
          : `Every file of ${count === 1 ? '1 bottle' : `${count} bottles`} is as it was written. ${lead}`
      }
      actions={
        <Button
          kind="secondary"
          onPress={() => {
            goTo({ kind: 'bottles' });
          }}
        >
          Go to Bottles
        </Button>
      }
    />
  );
}
