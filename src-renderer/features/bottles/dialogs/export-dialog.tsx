import { useCallback } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { useAsked } from '#renderer/parts/use-asked';
import { api } from '#renderer/state/api';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { TextDialog } from './text-dialog.tsx';

interface ExportDialogProps {
  readonly row: BottleRow;
  onClose(): void;
}

/** A bottle's spec as a text to give to others. */
export function ExportDialog({ row: { slug, name }, onClose }: ExportDialogProps) {
  const ask = useCallback(async () => await api().bottles.exportSpec({ slug }), [slug]);
  const { value, failure, askAgain } = useAsked(ask);
  const title = `Export ${name}`;
  if (value !== null) {
    const lead = (
      <p className="text-body text-text-2">
        The spec as text. The values in <code>[env]</code> are not in it: their names stand in their place.
      </p>
    );
    return <TextDialog title={title} lead={lead} text={value.text} onClose={onClose} />;
  }
  return (
    <Dialog isOpen title={title} width={640} onClose={onClose}>
      {failure === null ? (
        <output className="block py-2 text-text-2">Reading the spec…</output>
      ) : (
        <FailureNote failure={failure} onRetry={askAgain} />
      )}
    </Dialog>
  );
}
