/** Puts a text on the clipboard; false where that is refused or there is none. */
export async function writeClipboard(text: string): Promise<boolean> {
  // There is no clipboard outside a secure context.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
