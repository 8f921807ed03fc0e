import { Check } from 'lucide-react';
import { STEPS, type StepId } from './form/form-fields.ts';

interface StepListProps {
  readonly step: StepId;
  /** Steps in which something is wrong. */
  readonly wrong: ReadonlySet<StepId>;
  onGoTo(step: StepId): void;
}

/** What each step asks for. */
export const STEP_NAMES: Readonly<Record<StepId, string>> = {
  agent: 'Agent',
  network: 'Network',
  access: 'Host access',
  summary: 'Summary',
};

/** The steps of the form: where one is, and a way back to those that were seen. */
export function StepList({ step, wrong, onGoTo }: StepListProps) {
  const here = STEPS.indexOf(step);
  return (
    <nav aria-label="Steps" className="px-6 pb-4 max-narrow:px-4">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {STEPS.map((id, at) => (
          <li key={id} className="flex items-center gap-2">
            {at === 0 ? null : <span aria-hidden className="h-px w-6 bg-line-strong max-[40rem]:w-3" />}
            <button
              type="button"
              disabled={at > here}
              aria-current={id === step ? 'step' : undefined}
              onClick={() => {
                onGoTo(id);
              }}
              className="flex h-7 items-center gap-2 rounded-control px-1.5 text-body font-medium text-text-2 hover:bg-hover hover:text-text disabled:bg-transparent disabled:text-text-3 aria-[current]:text-text"
            >
              <StepMark at={at} here={here} />
              {STEP_NAMES[id]}
              {at < here && wrong.has(id) ? <span className="text-broken">has a problem</span> : null}
              {at < here ? <span className="sr-only">, go back to it</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepMark({ at, here }: { readonly at: number; readonly here: number }) {
  const look =
    at === here
      ? 'border-accent-fill bg-accent-fill text-on-accent'
      : at < here
        ? 'border-line-strong bg-surface text-accent'
        : 'border-line-strong bg-transparent text-text-3';
  return (
    <span
      aria-hidden
      className={`flex size-5 items-center justify-center rounded-full border text-[11px] font-semibold ${look}`}
    >
      {at < here ? <Check size={12} strokeWidth={2.5} /> : at + 1}
    </span>
  );
}
