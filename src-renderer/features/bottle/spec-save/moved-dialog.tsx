import { useMemo } from 'react';
import { FileDiff } from '#renderer/parts/file-diff.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { hunksOf } from '#renderer/ui/code/diff/text-hunks';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';

interface MovedDialogProps {
  /** The text on disk; null when the file is gone or no text. */
  readonly disk: string | null;
  readonly mine: string;
  readonly isOpen: boolean;
  onKeepMine(): void;
  onTakeTheirs(): void;
  onClose(): void;
}

/** Both texts of a spec that was changed by something else while it was edited, and the choice between them. */
export function MovedDialog({ disk, mine, isOpen, onKeepMine, onTakeTheirs, onClose }: MovedDialogProps) {
  const hunks = useMemo(() => (isOpen && disk !== null ? hunksOf(disk, mine) : []), [isOpen, disk, mine]);
  const isGone = disk === null;
  return (
    <Dialog
      title={isGone ? 'bottle.toml is gone, or no text any more' : 'bottle.toml was changed by something else'}
      isOpen={isOpen}
      onClose={onClose}
      width={isGone ? 560 : 860}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            Continue editing
          </Button>
          {isGone ? null : (
            <Button kind="secondary" onPress={onTakeTheirs}>
              Take the text on disk
            </Button>
          )}
          <Button kind="primary" onPress={onKeepMine}>
            Keep my text
          </Button>
        </>
      }
    >
      <p className="max-w-[76ch] text-text-2">
        {isGone
          ? 'While you edited it, the file was removed, or it can no longer be read as text. What you typed is kept here.'
          : 'While you edited it, the file got another text on disk. Nothing was overwritten, and both texts are kept until you choose.'}
      </p>
      <dl className="my-3 grid max-w-[76ch] grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-second">
        <dt className="font-medium">Keep my text</dt>
        <dd className="text-text-2">
          {isGone
            ? 'You go on editing; the next save writes the file. Bytes that lie there are kept beside it first.'
            : 'You go on editing; the next save takes the place of the text on disk.'}
        </dd>
        {isGone ? null : (
          <>
            <dt className="font-medium">Take the text on disk</dt>
            <dd className="text-text-2">Your text leaves the editor; Undo brings it back.</dd>
          </>
        )}
        <dt className="font-medium">Continue editing</dt>
        <dd className="text-text-2">Nothing is decided yet. Save stays refused until you choose.</dd>
      </dl>
      {isGone ? null : (
        <>
          <h3 className="pb-1.5 text-second font-medium text-text-3">Text on disk (−), your text (+)</h3>
          <div className="overflow-hidden rounded-card border border-line">
            <FileDiff name="bottle.toml" hunks={hunks} between="from disk to your text" />
          </div>
        </>
      )}
    </Dialog>
  );
}
