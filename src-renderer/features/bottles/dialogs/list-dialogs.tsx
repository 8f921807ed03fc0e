import { lazy, Suspense } from 'react';
import { WriteDialog } from '#renderer/parts/write-dialog.tsx';
import type { ListDialog } from './use-list-dialog.ts';

interface ListDialogsProps {
  readonly dialog: ListDialog | null;
  onClose(): void;
}

const ImportDialog = lazy(async () => ({
  default: (await import('#renderer/features/bottles/import/import-dialog.tsx')).ImportDialog,
}));
const CleanUpDialog = lazy(async () => ({
  default: (await import('#renderer/parts/clean-up/clean-up-dialog.tsx')).CleanUpDialog,
}));
const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));
const TextDialog = lazy(async () => ({ default: (await import('./text-dialog.tsx')).TextDialog }));

/** The dialog that stands over the list, if any; its code loads when it is first opened. */
export function ListDialogs({ dialog, onClose }: ListDialogsProps) {
  if (dialog === null) return null;
  return <Suspense fallback={null}>{show(dialog, onClose)}</Suspense>;
}

function show(dialog: ListDialog, onClose: () => void) {
  switch (dialog.kind) {
    case 'import':
      return <ImportDialog onClose={onClose} />;
    case 'write':
      return <WriteDialog slug={dialog.slug} isOpen onClose={onClose} />;
    case 'clean-up':
      return <CleanUpDialog row={dialog.row} onClose={onClose} />;
    case 'export':
      return <ExportDialog row={dialog.row} onClose={onClose} />;
    case 'copy':
      return <TextDialog title={dialog.title} text={dialog.text} onClose={onClose} />;
  }
}
