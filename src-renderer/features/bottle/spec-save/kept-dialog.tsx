import { useMemo, useState } from 'react';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { FileDiff } from '#renderer/parts/file-diff.tsx';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { api, type Failure } from '#renderer/state/api';
import { forgetKept, type OtherEdit, takeUpKept } from '#renderer/state/edits/kept-edits';
import { Button } from '#renderer/ui/controls/button.tsx';
import { hunksOf } from '#renderer/ui/code/diff/text-hunks';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

interface KeptDialogProps {
  readonly slug: string;
  readonly disk: string | null;
  readonly others: readonly OtherEdit[];
  readonly isOpen: boolean;
  onClose(): void;
}

/** The unsaved texts of a bottle that are not in this page, each against the text on disk, to be used or discarded. */
export function KeptDialog({ slug, disk, others, isOpen, onClose }: KeptDialogProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const use = async (other: OtherEdit): Promise<void> => {
    const refused = await takeUpKept(slug, other);
    setFailure(refused);
    if (refused === null) onClose();
  };
  const discard = async ({ pageId, baseSha256, text }: OtherEdit): Promise<void> => {
    const refused = await forgetKept(slug, pageId);
    setFailure(refused);
    if (refused !== null) return;
    showToast({
      text: 'The unsaved text was discarded.',
      undo: () => {
        // It comes back as a text of the same former page.
        void api()
          .edits.keep({ slug, pageId, baseSha256, text, replaces: null })
          .catch(() => undefined);
      },
    });
  };
  return (
    <Dialog
      title="Other unsaved texts"
      isOpen={isOpen}
      width={860}
      onClose={onClose}
      footer={
        <Button kind="secondary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <p className="mb-3 max-w-[76ch] text-text-2">
        Each was typed in another page and not saved. Using one puts it into this editor; what you typed here is kept
        and takes its place in this list.
      </p>
      {failure === null ? null : <FailureNote failure={failure} />}
      <ol className="flex flex-col gap-4">
        {others.map((other) => (
          <li key={other.pageId} className="overflow-hidden rounded-card border border-line bg-surface">
            <div className="flex min-h-10 flex-wrap items-center gap-2 border-b border-line bg-sunken px-4 py-1.5">
              <p className="min-w-0 flex-1 text-text-2">
                Typed <RelativeTime time={other.keptAt} />
                {other.isOpen ? ', in another page that is open' : null}
              </p>
              {other.isOpen ? null : (
                <Button kind="quiet" size="small" onPress={() => void discard(other)}>
                  Discard
                </Button>
              )}
              <Button kind="secondary" size="small" onPress={() => void use(other)}>
                Use this text
              </Button>
            </div>
            <Against disk={disk ?? ''} text={other.text} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Against({ disk, text }: { readonly disk: string; readonly text: string }) {
  const hunks = useMemo(() => hunksOf(disk, text), [disk, text]);
  return <FileDiff name="bottle.toml" hunks={hunks} between="from the text on disk to this unsaved text" />;
}
