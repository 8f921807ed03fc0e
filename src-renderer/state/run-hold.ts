import { create } from 'zustand';
import { api } from './api.ts';

const useStore = create<{ readonly left: number }>()(() => ({ left: 0 }));

/** How many bottles a run over several has left; while there are any, the page is not closed without a word. */
export function useRunLeft(): number {
  return useStore(({ left }) => left);
}

/** Notes how many bottles a run has left, also with the host, whose window says so when it is closed; 0 when it ended. */
export function noteRun(left: number): void {
  useStore.setState({ left });
  try {
    api()
      .feed.noteRun({ left })
      .catch(() => undefined);
  } catch {
    // Without a way to the host the run itself comes to its end.
  }
}
