import { type RefObject, useEffect, useRef } from 'react';
import type { SpecView } from '#shared/contract/schemas/bottle';
import type { NewBottle } from '#shared/contract/schemas/input';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { ProblemList } from '#renderer/parts/problem-list.tsx';
import { goTo } from '#renderer/state/route';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { emptyForm, showStep, STEPS, type StepId, useForm } from './form/form-fields.ts';
import { FormActs } from './form-acts.tsx';
import { placeOnForm } from './form/place-on-form.ts';
import { type Offered, readForm } from './form/read-form.ts';
import { SpecPreview } from './spec-preview.tsx';
import { STEP_NAMES, StepList } from './step-list.tsx';
import { AgentStep } from './steps/agent-step.tsx';
import { AccessStep } from './steps/access-step.tsx';
import { NetworkStep } from './steps/network-step.tsx';
import { SummaryPicture } from './steps/summary-picture.tsx';
import { SummaryStep } from './steps/summary-step.tsx';
import { useCreate } from './use-create.ts';
import { useDraft } from './use-draft.ts';

interface NewBottleFormProps {
  readonly offered: Offered;
  /** What each backend comes to on this host; null until it is known. */
  readonly views: ReadonlyMap<NewBottle['backend'], SpecView> | null;
  onMade(bottle: { readonly slug: string; readonly name: string }): void;
}

/** Stands in for a name that is not typed, so that the other fields are judged all the same. */
const NO_NAME = 'unnamed';
/** How far below the window's top a field that is wrong is brought: under the header, with its label. */
const SHOWN_BELOW_PX = 160;

/** The form, one step at a time: what is typed becomes a bottle.toml, seen while it is typed. */
export function NewBottleForm({ offered, views, onMade }: NewBottleFormProps) {
  const { fields, step } = useForm();
  const asked = readForm(fields, offered);
  const isNamed = asked.name !== '';
  const { draft, askNow } = useDraft(isNamed ? asked : { ...asked, name: NO_NAME });
  const { failure, isCreating, create } = useCreate(asked);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useStepFocus(step, heading);
  useEnter(form);
  const refused = failure?.code === 'spec-invalid' ? failure.detail.problems : [];
  const missing = isNamed ? [] : [NAME_MISSING];
  const placed = placeOnForm([...missing, ...refused, ...draft.problems.filter(isOfName(isNamed))], fields);
  // What stands at a field already is not said twice.
  const isAtName = placed.byField['name'] !== undefined || placed.byField['slug'] !== undefined;
  const isPlaced = refused.length > 0 || (failure?.code === 'slug-taken' && isAtName);
  const note = draft.failure ?? (isPlaced ? null : failure);
  const others = placed.others.filter((other) => step === 'summary' || other.step === step);

  const showWrong = (): void => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
    wrong?.focus({ preventScroll: true });
    wrong?.closest('main')?.scrollBy({ top: wrong.getBoundingClientRect().top - SHOWN_BELOW_PX });
  };
  const goOn = async (): Promise<void> => {
    const answer = await askNow();
    const { wrong } = placeOnForm([...missing, ...answer.problems.filter(isOfName(isNamed))], fields);
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (answer.failure === null && !wrong.has(step) && next !== undefined) showStep(next);
    else requestAnimationFrame(showWrong);
  };
  const finish = async (thenReview: boolean): Promise<void> => {
    await create((slug) => {
      emptyForm();
      if (thenReview) onMade({ slug, name: asked.name });
      else goTo({ kind: 'bottle', slug, tab: 'overview' });
    });
  };
  const canPrepare = views?.get(asked.backend)?.planFailure?.code !== 'backend-not-ready';
  return (
    <>
      <PageHeader title="New bottle" lead="Four steps write a bottle.toml. It is yours to edit afterwards." />
      <StepList step={step} wrong={placed.wrong} onGoTo={showStep} />
      <form
        ref={form}
        aria-label="New bottle"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void (step === 'summary' ? finish(canPrepare) : goOn());
        }}
        className="flex flex-1 flex-col gap-5 px-6 max-narrow:px-4"
      >
        <div className={`grid items-start gap-x-8 gap-y-5 ${GRIDS[step === 'summary' ? 'summary' : 'fields']}`}>
          <div className="flex min-w-0 flex-col gap-5">
            <h2 ref={heading} tabIndex={-1} className="sr-only">
              Step {STEPS.indexOf(step) + 1} of {STEPS.length}: {STEP_NAMES[step]}
            </h2>
            {step === 'agent' ? (
              <AgentStep placed={placed} offeredName={offered.name} slug={isNamed ? draft.slug : null} />
            ) : null}
            {step === 'network' ? <NetworkStep placed={placed} backend={asked.backend} views={views} /> : null}
            {step === 'access' ? <AccessStep placed={placed} /> : null}
            {step === 'summary' ? <SummaryStep draft={draft} wrong={placed.wrong} /> : null}
            {others.length === 0 ? null : (
              <ProblemList label="Other problems" problems={others.map(({ problem }) => problem)} />
            )}
            {note === null ? null : <FailureNote failure={note} />}
          </div>
          <div className={step === 'summary' ? 'flex min-w-0 flex-col gap-5' : 'min-w-0 wide:sticky wide:top-16'}>
            {step === 'summary' ? <SummaryPicture draft={draft} /> : null}
            <SpecPreview
              text={isNamed ? draft.text : null}
              why={
                isNamed
                  ? `There is no text yet: the ${placed.byField['slug'] === undefined ? 'name' : 'slug'} has to be mended first.`
                  : 'Give the bottle a name to see its text.'
              }
            />
          </div>
        </div>
        <FormActs
          step={step}
          canPrepare={canPrepare}
          isPending={isCreating}
          hasErrors={placed.wrong.size > 0}
          onBack={() => {
            const before = STEPS[STEPS.indexOf(step) - 1];
            if (before !== undefined) showStep(before);
          }}
          onCreateOnly={() => void finish(false)}
        />
      </form>
    </>
  );
}

/** Fields need no more than a line of text is long; the summary shares the width with the picture. */
const GRIDS = {
  fields: 'grid-cols-[minmax(0,640px)] wide:grid-cols-[minmax(0,640px)_minmax(320px,1fr)]',
  summary: 'grid-cols-[minmax(0,1fr)] wide:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]',
};

const NAME_MISSING = {
  code: 'name-missing',
  severity: 'error' as const,
  path: 'bottle.toml',
  line: 2,
  column: 1,
  key: 'name',
  message: 'A bottle has a name. Give it one.',
};

function isOfName(isNamed: boolean): (problem: { readonly key: string }) => boolean {
  return ({ key }) => isNamed || key !== 'name';
}

/** After a step was changed the reading goes on at its start; the first time, the first field has the focus. */
function useStepFocus(step: StepId, heading: { readonly current: HTMLElement | null }): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('main')?.scrollTo({ top: 0 });
  }, [step, heading]);
}

/** Enter goes on from the heading as from a field; in a text of several lines Ctrl or Cmd is held with it. */
function useEnter(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current;
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (key !== 'Enter' || !(target instanceof HTMLElement)) return;
      const isFromText = target instanceof HTMLTextAreaElement && (event.ctrlKey || event.metaKey);
      if (target.tagName !== 'H2' && !isFromText) return;
      event.preventDefault();
      element?.requestSubmit();
    };
    element?.addEventListener('keydown', onKey);
    return () => {
      element?.removeEventListener('keydown', onKey);
    };
  }, [form]);
}
