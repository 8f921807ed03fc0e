import { create } from 'zustand';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { refreshBottle } from '#renderer/state/bottle';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

/** Why a restore was not taken back; null while there is nothing to say. The toast that offered it is gone by then. */
export const useUndoFailure = create<{ readonly failure: Failure | null }>(() => ({ failure: null }));

/** Takes a restore back: what lay on disk before lies there again. What stands against it is kept to be shown. */
export async function undoRestore(slug: string, former: number): Promise<void> {
  try {
    await api().stages.undoRestore({ slug, number: former });
    showToast({ text: 'The restore is undone: what lay on disk before lies there again.' });
    await refreshBottle(slug);
  } catch (error) {
    useUndoFailure.setState({ failure: toFailure(error) });
  }
}
