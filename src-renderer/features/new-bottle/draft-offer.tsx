import { Button } from '#renderer/ui/controls/button.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { emptyForm, type StepId } from './form/form-fields.ts';
import { STEP_NAMES } from './step-list.tsx';

interface DraftOfferProps {
  readonly name: string;
  readonly step: StepId;
  onDone(): void;
}

/** Offers the draft that was left: to go on with it, or to start over. */
export function DraftOffer({ name, step, onDone }: DraftOfferProps) {
  return (
    <>
      <PageHeader title="New bottle" />
      <section
        aria-label="Your draft"
        className="mx-6 flex max-w-[640px] flex-col gap-4 rounded-card border border-line bg-surface p-5 max-narrow:mx-4"
      >
        <div className="flex flex-col gap-1">
          <h2 className="text-section font-semibold">You left a draft</h2>
          <p className="wrap-anywhere text-text-2">
            <bdi className="font-medium text-text">{name}</bdi>, at the step {STEP_NAMES[step]}. Nothing of it is
            written yet. Starting over forgets it.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" autoFocus keycap="Enter" onPress={onDone}>
            Go on with your draft
          </Button>
          <Button
            kind="secondary"
            onPress={() => {
              emptyForm();
              onDone();
            }}
          >
            Start over
          </Button>
        </div>
      </section>
    </>
  );
}
