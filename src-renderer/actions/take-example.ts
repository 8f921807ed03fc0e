import { api, toFailure } from '#renderer/state/api';
import { openDialog } from '#renderer/state/dialogs';
import { goTo } from '#renderer/state/route';

/** Takes in the bundled example and goes to it; why it could not be is told in a dialog. */
export async function takeExample(): Promise<void> {
  try {
    const { slug } = await api().bottles.importExample({ name: 'web-agent' });
    goTo({ kind: 'bottle', slug, tab: 'overview' });
  } catch (error) {
    openDialog({ kind: 'failure', title: 'Try an example', failure: toFailure(error) });
  }
}
