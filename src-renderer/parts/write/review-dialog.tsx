import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { ReviewBody } from './review-body.tsx';
import { type Review, useReview } from './use-review.ts';
import { WrittenBody } from './written-body.tsx';
import { countOther, wordFiles, wordWriting, wordWritten } from './word-writing.ts';

interface ReviewDialogProps {
  readonly slug: string;
  onClose(): void;
}

const WIDTH = 820;

/** Shows everything that would be written for a bottle, and writes exactly that. */
export function ReviewDialog({ slug, onClose }: ReviewDialogProps) {
  const review = useReview(slug);
  const { shown, detail, written, failure, step } = review;
  const name = detail?.row.name ?? slug;
  const title = titleOf(review, name);
  if (written !== null && shown !== null) {
    return (
      <Dialog
        title={title}
        isOpen
        width={WIDTH}
        onClose={onClose}
        footer={
          <Button kind="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        }
      >
        <WrittenBody report={written} detail={shown.detail} onLeave={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      isOpen
      width={WIDTH}
      onClose={onClose}
      footer={<ReviewActs review={review} onClose={onClose} />}
    >
      {shown === null && step === 'reading' ? <Skeleton label="Loading the plan" rows={6} /> : null}
      {shown === null && failure !== null ? (
        <FailureNote failure={failure} onRetry={() => void review.readAgain()} />
      ) : null}
      {detail === null ? null : <ReviewBody review={review} detail={detail} onLeave={onClose} />}
    </Dialog>
  );
}

function titleOf({ shown, detail, written }: Review, name: string): string {
  if (written !== null && shown !== null) return wordWritten(shown.plan.files, name);
  if (shown === null || detail?.row.state === 'never-prepared') return `Prepare ${name}`;
  return countOther(shown.plan.files) === 0 ? `Write ${name} again` : `Write ${wordFiles(shown.plan.files)} of ${name}`;
}

function ReviewActs({ review, onClose }: { readonly review: Review; onClose(): void }) {
  const { shown, step, isStale } = review;
  if (shown === null) {
    return (
      <Button kind="secondary" onPress={onClose}>
        Close
      </Button>
    );
  }
  const { view } = shown.detail;
  const isBlocked = isToolsBlocked(review);
  const refused = refusalOf(review);
  return (
    <>
      <output className="mr-auto min-w-0 flex-1 basis-60 text-second wrap-anywhere text-text-2">
        {step === 'writing' ? 'Writing…' : (refused ?? <Target path={shown.plan.stage} />)}
      </output>
      <Button kind="secondary" onPress={onClose}>
        Cancel
      </Button>
      <Button
        kind="primary"
        isPending={step !== 'idle'}
        isDisabled={refused !== null || isStale || !view.powersAccepted}
        onPress={() => void review.write(isBlocked)}
      >
        {isBlocked ? 'Write anyway' : wordWriting(shown.plan.files)}
      </Button>
    </>
  );
}

function Target({ path }: { readonly path: string }) {
  return (
    <>
      into <code title={path}>{path}</code>
    </>
  );
}

/** Whether programs stand against writing, as the plan says or as the last try said. */
function isToolsBlocked({ shown, failure }: Review): boolean {
  return failure?.code === 'tools-blocked' || shown?.detail.view.planFailure?.code === 'tools-blocked';
}

/** Why the plan that is shown cannot be written at all, in a few words. */
function refusalOf({ shown, isStale }: Review): string | null {
  if (isStale) return 'Look at the new plan first.';
  if (shown?.detail.view.powersAccepted === false) return 'Accept the powers first.';
  const failure = shown?.detail.view.planFailure ?? null;
  return failure === null || failure.code === 'tools-blocked' ? null : failure.message;
}
