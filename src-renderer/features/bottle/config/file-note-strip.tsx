import { Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { RestoreRecord } from '#renderer/parts/restore/restore-record.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import type { FileNote } from './file-notes.ts';

interface FileNoteStripProps {
  readonly detail: BottleDetail;
  readonly note: FileNote;
  /** Puts the spec as it was prepared into the editor, unsaved; null for any other file, or where it is the present one. */
  readonly onTakeSpec: (() => void) | null;
}

const LOOKS = {
  broken: { icon: OctagonAlert, strip: 'bg-broken-soft', color: 'text-broken' },
  unknown: { icon: TriangleAlert, strip: 'bg-unknown-soft', color: 'text-unknown' },
  plain: { icon: Info, strip: 'bg-surface border-b border-line', color: 'text-text-3' },
};

/** The strip under a file's head: how the file stands, and the way back to the record where it drifted. */
export function FileNoteStrip({ detail, note, onTakeSpec }: FileNoteStripProps) {
  const { tone, title, text, changedAt, canRestore } = note;
  const { icon: Icon, strip, color } = LOOKS[tone];
  const { slug, name } = detail.row;
  const drifted = detail.view.files.filter(({ status }) => status === 'drifted').map(({ name }) => name);
  return (
    <div className={`flex min-h-10 items-center gap-3 px-4 py-1.5 ${strip}`}>
      <Icon aria-hidden size={16} strokeWidth={1.5} className={`shrink-0 ${color}`} />
      <p className="min-w-0 flex-1 wrap-anywhere text-text-2">
        <strong className={tone === 'plain' ? 'font-medium text-text-2' : 'font-semibold text-text'}>{title}</strong>{' '}
        {text}
        {changedAt === null ? null : (
          <>
            {' '}
            Changed <RelativeTime time={changedAt} />, not by Corkboard.
          </>
        )}
      </p>
      {onTakeSpec === null ? null : (
        <Button kind="secondary" size="small" onPress={onTakeSpec}>
          Use this spec
        </Button>
      )}
      {canRestore ? <RestoreRecord slug={slug} name={name} files={drifted} /> : null}
    </div>
  );
}
