import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { WriteDialog } from '#renderer/parts/write/write-dialog.tsx';
import { closeDialog, type OpenDialog, useOpenDialog } from '#renderer/state/dialogs';
import { useBottleRow } from '#renderer/state/feed/feed';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { DialogBoundary } from './dialog-boundary.tsx';

const loadPalette = async () => ({ default: (await import('#renderer/features/palette/palette.tsx')).Palette });
const Palette = lazy(loadPalette);
const KeysSheet = lazy(async () => ({
  default: (await import('#renderer/features/palette/keys-sheet.tsx')).KeysSheet,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('#renderer/features/bottles/import/import-dialog.tsx')).ImportDialog,
}));
const ExportDialog = lazy(async () => ({
  default: (await import('#renderer/features/bottles/dialogs/export-dialog.tsx')).ExportDialog,
}));
const NameDialog = lazy(async () => ({
  default: (await import('#renderer/features/bottles/dialogs/name-dialog.tsx')).NameDialog,
}));
const TextDialog = lazy(async () => ({
  default: (await import('#renderer/features/bottles/dialogs/text-dialog.tsx')).TextDialog,
}));
const CleanUpDialog = lazy(async () => ({
  default: (await import('#renderer/parts/clean-up/clean-up-dialog.tsx')).CleanUpDialog,
}));
const LaunchDialog = lazy(async () => ({
  default: (await import('#renderer/features/bottle/launch-dialog.tsx')).LaunchDialog,
}));

/** The dialog that any part of the page has asked for; its code loads when it is first opened. */
export function PageDialogs() {
  const dialog = useOpenDialog();
  useEffect(() => {
    // What is used most is there at once, and also when the host is gone. What fails here is tried when it is opened.
    const waiting = requestIdleCallback(() => void loadPalette().catch(() => undefined));
    return () => {
      cancelIdleCallback(waiting);
    };
  }, []);
  if (dialog === null) return null;
  const onClose = (): void => {
    closeDialog(dialog);
  };
  return (
    <DialogBoundary key={JSON.stringify(dialog)} onClose={onClose}>
      <Suspense fallback={null}>{show(dialog, onClose)}</Suspense>
    </DialogBoundary>
  );
}

function show(dialog: OpenDialog, onClose: () => void): ReactNode {
  switch (dialog.kind) {
    case 'palette':
      return <Palette onClose={onClose} />;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
    case 'import':
      return <ImportDialog onClose={onClose} />;
    case 'write':
      return <WriteDialog slug={dialog.slug} isOpen onClose={onClose} />;
    case 'export':
    case 'launch':
    case 'clean-up':
    case 'rename':
    case 'duplicate':
      return <BottleDialog kind={dialog.kind} slug={dialog.slug} onClose={onClose} />;
    case 'copy':
      return <TextDialog title={dialog.title} text={dialog.text} onClose={onClose} />;
    case 'failure':
      return (
        <Dialog isOpen title={dialog.title} onClose={onClose}>
          <FailureNote failure={dialog.failure} />
        </Dialog>
      );
  }
}

interface BottleDialogProps {
  readonly kind: 'export' | 'launch' | 'clean-up' | 'rename' | 'duplicate';
  readonly slug: string;
  onClose(): void;
}

function BottleDialog({ kind, slug, onClose }: BottleDialogProps) {
  const row = useBottleRow(slug);
  if (row === undefined) return null;
  switch (kind) {
    case 'export':
      return <ExportDialog row={row} onClose={onClose} />;
    case 'launch':
      return <LaunchDialog slug={slug} name={row.name} isOpen onClose={onClose} />;
    case 'clean-up':
      return <CleanUpDialog row={row} onClose={onClose} />;
    case 'rename':
    case 'duplicate':
      return <NameDialog act={kind} row={row} onClose={onClose} />;
  }
}
