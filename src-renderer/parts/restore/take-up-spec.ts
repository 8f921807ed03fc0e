import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { Failure } from '#renderer/state/api';
import { dropEdit, setEditText } from '#renderer/state/edits/edits';
import { putAside } from '#renderer/state/edits/kept-edits';
import { goTo } from '#renderer/state/route';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

/**
 * Makes a former spec the unsaved edit of its bottle and goes to the editor; what was typed there before is put aside.
 *
 * @returns Why what was typed could not be put aside; then nothing is changed.
 */
export async function takeUpSpec(
  { row: { slug }, specSha256, specText }: BottleDetail,
  text: string,
  whose: string,
): Promise<Failure | null> {
  const failure = await putAside(slug);
  if (failure !== null) return failure;
  setEditText(slug, { sha256: specSha256, text: specText ?? '' }, text);
  goTo({ kind: 'bottle', slug, tab: 'spec' });
  showToast({
    text: `The spec of ${whose.toLowerCase()} is in the editor.`,
    undo: () => {
      dropEdit(slug);
    },
  });
  return null;
}

/** The spec as it was prepared last, where it lies in the stage as it was written and the present one is another; else null. */
export function findPreparedSpec({ specText, view: { files } }: BottleDetail): string | null {
  const file = files.find(({ name, role }) => name === 'bottle.toml' && role === 'record');
  if (file?.disk == null || file.disk.sha256 !== file.recordSha256) return null;
  return file.disk.text === specText ? null : file.disk.text;
}
