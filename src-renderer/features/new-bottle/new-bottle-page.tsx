import { useCallback, useEffect, useState } from 'react';
import { WriteDialog } from '#renderer/parts/write/write-dialog.tsx';
import { useAsked } from '#renderer/parts/use-asked';
import { useBottleRow, useBottleRows } from '#renderer/state/feed/feed';
import { goTo } from '#renderer/state/route';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { askBackends } from './ask-backends.ts';
import { chooseBackend } from './choose-backend.ts';
import { DraftOffer } from './draft-offer.tsx';
import { findTemplate, isBegun, useForm } from './form/form-fields.ts';
import { NewBottleForm } from './new-bottle-form.tsx';
import { offerName } from './form/read-form.ts';

/** Makes a bottle in four steps: agent, network, host access, summary. A draft that was left is offered again. */
export function NewBottlePage() {
  const form = useForm();
  const rows = useBottleRows();
  const [isOffered, setIsOffered] = useState(() => isBegun(form));
  const [made, setMade] = useState<{ readonly slug: string; readonly name: string } | null>(null);
  const { value: views } = useAsked(askBackends);
  const offered = {
    name: offerName(
      findTemplate(form.fields.template).name,
      rows.map(({ name }) => name),
    ),
    backend: chooseBackend(views),
  };
  useEscape();
  const close = useCallback(() => {
    if (made !== null) goTo({ kind: 'bottle', slug: made.slug, tab: 'overview' });
  }, [made]);
  if (made !== null) {
    return (
      <>
        <Made {...made} />
        <WriteDialog slug={made.slug} isOpen onClose={close} />
      </>
    );
  }
  if (isOffered) {
    return (
      <DraftOffer
        name={form.fields.name ?? offered.name}
        step={form.step}
        onDone={() => {
          setIsOffered(false);
        }}
      />
    );
  }
  return <NewBottleForm offered={offered} views={views} onMade={setMade} />;
}

/** What lies behind the dialog: it tells of the files only what holds. */
function Made({ slug, name }: { readonly slug: string; readonly name: string }) {
  const row = useBottleRow(slug);
  const isWritten = row !== undefined && row.state !== 'never-prepared';
  const lead = isWritten
    ? 'The bottle is made and its files are written.'
    : 'The bottle is made. Nothing is written from its spec until you say so.';
  return <PageHeader title={name} lead={lead} />;
}

/** Esc leaves the form, unless it closes something that lies over it; the draft stays. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (
        document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], .floats [role="listbox"]') !==
        null
      )
        return;
      goTo({ kind: 'bottles' });
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
