import { create } from 'zustand';
import type { Failure } from './api.ts';

/** A dialog that can be asked for from any part of the page. */
export type OpenDialog =
  | { readonly kind: 'palette' | 'keys' | 'import' }
  | { readonly kind: 'write' | 'clean-up' | 'export' | 'launch' | 'rename' | 'duplicate'; readonly slug: string }
  /** A text that could not be put on the clipboard, to be copied by hand. */
  | { readonly kind: 'copy'; readonly title: string; readonly text: string }
  | { readonly kind: 'failure'; readonly title: string; readonly failure: Failure };

interface DialogStore {
  readonly dialog: OpenDialog | null;
}

const useStore = create<DialogStore>()(() => ({ dialog: null }));

/** The dialog that is asked for, or null. */
export function useOpenDialog(): OpenDialog | null {
  return useStore(({ dialog }) => dialog);
}

/** Opens a dialog in place of the one that is open. */
export function openDialog(dialog: OpenDialog): void {
  useStore.setState({ dialog });
}

/** Closes the dialog that is open; another one that was opened from it stays. */
export function closeDialog(dialog: OpenDialog): void {
  if (useStore.getState().dialog === dialog) useStore.setState({ dialog: null });
}
