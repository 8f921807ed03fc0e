import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { useEdit } from '#renderer/state/edits/edits';
import { SpecEditor } from './spec-editor.tsx';
import { UnreadableSpec } from './unreadable-spec.tsx';

/** The spec of a bottle as text: to be edited, or said why it cannot be. */
export function SpecTab({ detail }: { readonly detail: BottleDetail }) {
  const edit = useEdit(detail.row.slug);
  // What was typed is never hidden, whatever became of the file.
  if (detail.specText === null && edit === null) return <UnreadableSpec detail={detail} />;
  return <SpecEditor key={detail.row.slug} detail={detail} />;
}
