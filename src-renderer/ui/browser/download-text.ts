/** Gives a text to the person as a file, by the browser's own download. */
export function downloadText(
  text: string,
  { fileName, type }: { readonly fileName: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold of the text once it began.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
