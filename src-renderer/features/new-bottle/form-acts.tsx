import { Button } from '#renderer/ui/controls/button.tsx';
import { goTo } from '#renderer/state/route';
import type { StepId } from './form/form-fields.ts';

interface FormActsProps {
  readonly step: StepId;
  /** Whether this version can prepare the chosen backend. */
  readonly canPrepare: boolean;
  readonly isPending: boolean;
  readonly hasErrors: boolean;
  onBack(): void;
  onCreateOnly(): void;
}

/** What can be done at each step: go on, go back, leave; on the last one create, and look at what would be written. */
export function FormActs({ step, canPrepare, isPending, hasErrors, onBack, onCreateOnly }: FormActsProps) {
  const isLast = step === 'summary';
  return (
    <div className="sticky bottom-0 z-[5] -mx-1 mt-auto flex flex-wrap items-center gap-2 border-t border-line bg-bg px-1 py-3">
      {isLast ? (
        <>
          <Button type="submit" kind="primary" keycap="Enter" isPending={isPending} isDisabled={hasErrors}>
            {canPrepare ? 'Create and review files' : 'Create bottle'}
          </Button>
          {canPrepare ? (
            <Button kind="secondary" isDisabled={hasErrors || isPending} onPress={onCreateOnly}>
              Create only
            </Button>
          ) : null}
        </>
      ) : (
        <Button type="submit" kind="primary" keycap="Enter">
          Continue
        </Button>
      )}
      {step === 'agent' ? null : (
        <Button kind="secondary" onPress={onBack}>
          Back
        </Button>
      )}
      <Button
        kind="quiet"
        keycap="Esc"
        onPress={() => {
          goTo({ kind: 'bottles' });
        }}
      >
        Leave
      </Button>
      <p className="text-second text-text-3">
        {isLast && hasErrors
          ? 'Mend what is wrong first; the steps above say where.'
          : 'What you typed is kept until the bottle is made.'}
      </p>
    </div>
  );
}
