import { showToast } from '#renderer/ui/toast.tsx';

/** Copies a text from a menu and says so; where copying is refused the text itself is shown, to be copied by hand. */
export async function copyWords(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ text: done });
  } catch {
    // Refused, or there is no clipboard outside a secure context.
    showToast({ text: `Copying was refused. It is: ${text}` });
  }
}
