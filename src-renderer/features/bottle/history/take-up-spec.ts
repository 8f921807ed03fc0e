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
