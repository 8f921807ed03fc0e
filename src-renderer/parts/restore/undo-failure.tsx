import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { useUndoFailure } from './undo-restore.ts';

/** Says why a restore was not taken back, whatever page is shown by then. */
export function UndoFailure() {
  const failure = useUndoFailure((state) => state.failure);
  return (
    <Dialog
      title="The restore was not undone"
      isOpen={failure !== null}
      onClose={() => {
        useUndoFailure.setState({ failure: null });
      }}
    >
      {failure === null ? null : <FailureNote failure={failure} />}
    </Dialog>
  );
}
