/** Puts the cursor of a field at a line and column, both from 1, and selects the rest of that line. */
export function selectPlace(
  field: HTMLTextAreaElement | null,
  place: { readonly line: number; readonly column: number },
): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const before = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const length = lines[place.line - 1]?.length ?? 0;
  field.focus();
  field.setSelectionRange(before + Math.min(place.column - 1, length), before + length);
  // A field does not scroll to its selection by itself.
  const lineHeight = field.scrollHeight / Math.max(lines.length, 1);
  field.scrollTop = Math.max(0, (place.line - 3) * lineHeight);
}
