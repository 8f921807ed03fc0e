import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { refreshBottle } from '#renderer/state/bottle';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { FailureNote } from '../failure-note.tsx';
import { undoRestore } from './undo-restore.ts';

interface RestoreRecordProps {
  readonly slug: string;
  /** The bottle's name, as the dialog's title says it. */
  readonly name: string;
  /** The files that drifted; all of them are restored. */
  readonly files: readonly string[];
  readonly size?: 'normal' | 'small';
}

/** Puts back what Corkboard wrote last over files that drifted, after saying what becomes of what lies there. */
export function RestoreRecord({ slug, name, files, size = 'small' }: RestoreRecordProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = (): void => {
    setIsOpen(false);
    setFailure(null);
  };
  const restore = async (): Promise<void> => {
    setIsPending(true);
    setFailure(null);
    try {
      const { restored, former } = await api().stages.restoreRecord({ slug });
      showToast({
        text: describeRestored(restored),
        ...(former === null ? {} : { undo: () => void undoRestore(slug, former) }),
      });
      close();
      await refreshBottle(slug);
    } catch (error) {
      setFailure(toFailure(error));
    }
    setIsPending(false);
  };
  const act = `Restore ${countFiles(files.length)}`;
  return (
    <>
      <Button
        kind="secondary"
        size={size}
        icon={Undo2}
        onPress={() => {
          setIsOpen(true);
        }}
      >
        {act}
      </Button>
      <Dialog
        title={`${act} of ${name}`}
        isOpen={isOpen}
        isDestructive
        onClose={close}
        footer={
          <>
            <Button kind="secondary" autoFocus onPress={close}>
              Cancel
            </Button>
            <Button kind="primary" isPending={isPending} onPress={() => void restore()}>
              {act}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <ul aria-label="Files that drifted" className="flex flex-col gap-1">
            {files.map((file) => (
              <li key={file} className="font-mono text-code wrap-anywhere">
                {file}
              </li>
            ))}
          </ul>
          <p className="text-text-2">
            What lies on disk goes into history first. Then each file is written again as Corkboard wrote it last, with
            the same subnet and the same ports. The spec stays as it is, and nothing else is written.
          </p>
          {failure === null ? null : <FailureNote failure={failure} />}
        </div>
      </Dialog>
    </>
  );
}

function describeRestored(files: readonly string[]): string {
  if (files.length === 0) return 'Nothing had to be restored: the files are as they were written.';
  const isOne = files.length === 1;
  return `${files.join(', ')} ${isOne ? 'is' : 'are'} as written again. What lay there is in history.`;
}

function countFiles(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
