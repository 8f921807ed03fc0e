import { useEffect } from 'react';
import { api } from '#renderer/state/api';
import { openDialog, type OpenDialog, useOpenDialog } from '#renderer/state/dialogs';
import { useFeed } from '#renderer/state/feed/feed';
import { isImportEmpty, noteWaiting, takeFile, useImportDraft } from '#renderer/state/import-draft';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

/** Shows the files that a person opened with the app in the Import sheet, one after the other, and takes none in by itself. */
export function useOpened(): void {
  const isApp = useFeed(({ status, host }) => status === 'live' && host?.host === 'app');
  const waiting = useImportDraft((draft) => draft.waiting);
  const dialog = useOpenDialog();
  useEffect(() => {
    if (!isApp) return;
    const end = new AbortController();
    const follow = async (): Promise<void> => {
      for await (const count of await api().feed.watchOpened(undefined, { signal: end.signal })) {
        noteWaiting(count.waiting);
      }
    };
    // A way that ends is mended with the connection; then this begins anew.
    follow().catch(() => undefined);
    return () => {
      end.abort();
      noteWaiting(0);
    };
  }, [isApp]);
  useEffect(() => {
    if (waiting === 0) return;
    if (mayShow(dialog)) void showNext();
    else if (dialog?.kind !== 'import') showToast({ text: 'What was opened is shown when this dialog is closed.' });
  }, [waiting, dialog]);
}

/** What a person is in the middle of is not pushed away. */
function mayShow(dialog: OpenDialog | null): boolean {
  if (dialog?.kind === 'import') return isImportEmpty();
  return dialog === null || dialog.kind === 'palette' || dialog.kind === 'keys';
}

let isTaking = false;

async function showNext(): Promise<void> {
  if (isTaking) return;
  isTaking = true;
  try {
    const file = await api().bottles.takeOpened();
    if (file === null) return;
    takeFile(file);
    openDialog({ kind: 'import' });
  } catch {
    // The file still waits, or the connection that is lost says so itself.
  } finally {
    isTaking = false;
  }
}
