import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { dropEdit, setEditText, useEdits } from '#renderer/state/edits';
import { goTo } from '#renderer/state/route';
import { showToast } from '#renderer/ui/toast.tsx';

/** Makes a former spec the unsaved edit of its bottle and goes to the editor; what was typed there before can be brought back. */
export function takeUpSpec({ row: { slug }, specSha256, specText }: BottleDetail, text: string, whose: string): void {
  const base = { sha256: specSha256, text: specText ?? '' };
  const typed = useEdits.getState().bySlug[slug]?.text ?? null;
  dropEdit(slug);
  setEditText(slug, base, text);
  goTo({ kind: 'bottle', slug, tab: 'spec' });
  const said = `The spec of ${whose.toLowerCase()} is in the editor, not saved yet.`;
  if (typed === null || typed === text) {
    showToast({
      text: said,
      undo: () => {
        dropEdit(slug);
      },
    });
    return;
  }
  showToast({
    text: `${said} What you had typed was put aside.`,
    undo: () => {
      setEditText(slug, base, typed);
    },
  });
}
