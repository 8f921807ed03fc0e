import { useEffect, useRef } from 'react';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { ProblemList } from '#renderer/parts/problem-list.tsx';
import { goTo } from '#renderer/state/route';
import { Button } from '#renderer/ui/button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { readForm, useFormFields } from './form-fields.ts';
import { NewBottleFields } from './new-bottle-fields.tsx';
import { placeOnForm } from './place-on-form.ts';
import { SpecPreview } from './spec-preview.tsx';
import { useCreate } from './use-create.ts';
import { useDraft } from './use-draft.ts';

/** Stands in for a name that is not typed yet, so that the other fields are judged all the same. */
const NO_NAME = 'unnamed';
/** How far below the window's top a field that is wrong is brought: under the header, with its label. */
const SHOWN_BELOW_PX = 160;

/** The form that makes a bottle: what is typed becomes a bottle.toml, seen while it is typed. */
export function NewBottlePage() {
  const fields = readForm(useFormFields());
  const isNamed = fields.name !== '';
  const draft = useDraft(isNamed ? fields : { ...fields, name: NO_NAME });
  const { failure, isCreating, create } = useCreate(fields);
  const form = useRef<HTMLFormElement>(null);
  useEscape();
  const drafted = isNamed ? draft.problems : draft.problems.filter(({ key }) => key !== 'name');
  const refused = failure?.code === 'spec-invalid' ? failure.detail.problems : [];
  const placed = placeOnForm([...refused, ...drafted]);
  // What stands at a field already is not said twice.
  const isPlaced = refused.length > 0 || (failure?.code === 'slug-taken' && placed.byField.name !== undefined);
  const note = draft.failure ?? (isPlaced ? null : failure);

  const submit = async (): Promise<void> => {
    await create();
    // Whatever was refused, the first field that is wrong is where to go on.
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
    wrong?.focus({ preventScroll: true });
    wrong?.closest('main')?.scrollBy({ top: wrong.getBoundingClientRect().top - SHOWN_BELOW_PX });
  };
  return (
    <>
      <PageHeader title="New bottle" lead="This form writes a bottle.toml. It is yours to edit afterwards." />
      <form
        ref={form}
        aria-label="New bottle"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="grid grid-cols-[minmax(0,640px)] items-start gap-x-8 gap-y-5 px-6 pb-4 max-narrow:px-4 wide:grid-cols-[minmax(0,640px)_minmax(320px,1fr)]"
      >
        <div className="flex min-w-0 flex-col gap-5">
          <NewBottleFields placed={placed} slug={isNamed ? draft.slug : null} />
          {placed.others.length === 0 ? null : <ProblemList label="Other problems" problems={placed.others} />}
          {note === null ? null : <FailureNote failure={note} />}
          <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-2 border-t border-line bg-bg px-1 py-3">
            <Button type="submit" kind="primary" keycap="Enter" isPending={isCreating}>
              Create bottle
            </Button>
            <Button kind="quiet" keycap="Esc" onPress={leave}>
              Cancel
            </Button>
            <p className="text-second text-text-3">What you typed is kept until the bottle is made.</p>
          </div>
        </div>
        <div className="min-w-0 wide:sticky wide:top-16">
          <SpecPreview
            text={isNamed ? draft.text : null}
            why={
              isNamed
                ? 'There is no text yet: the name has to be mended first.'
                : 'Give the bottle a name to see its text.'
            }
          />
        </div>
      </form>
    </>
  );
}

function leave(): void {
  goTo({ kind: 'bottles' });
}

/** Esc leaves the form, unless it closes something that lies over it. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null)
        return;
      leave();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
