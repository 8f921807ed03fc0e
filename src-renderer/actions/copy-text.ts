import { openDialog } from '#renderer/state/dialogs';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { writeClipboard } from '#renderer/ui/browser/write-clipboard';

/** Copies a text and says so; where copying is refused the text is laid out to be copied by hand. */
export async function copyText(what: string, text: string): Promise<void> {
  if (await writeClipboard(text)) showToast({ text: `The ${what} is copied.` });
  else openDialog({ kind: 'copy', title: `Copy the ${what}`, text });
}
