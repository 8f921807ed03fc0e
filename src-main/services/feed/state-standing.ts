import type { HostView } from '#shared/contract/schemas/feed';
import type { World } from '../world.ts';

/**
 * Tells what is wrong with the state root while a host runs, without writing anything there.
 *
 * A state root that never was is none yet and nothing is wrong; one that was there and is not is gone.
 */
export function createStateStanding({ files }: Pick<World, 'files'>): () => Promise<HostView['stateProblem']> {
  let wasThere = false;
  return async () => {
    const seen = await files.lookAtRoot();
    if (seen.status === 'missing') return wasThere ? sayGone(files.root) : null;
    wasThere = true;
    if (seen.problem === null) return null;
    const { message, remedy } = seen.problem;
    return { message: message.replace('; nothing was changed', ''), remedy };
  };
}

function sayGone(root: string): HostView['stateProblem'] {
  return {
    message: `${root} is not there any more: it was moved or removed, or its disk is gone.`,
    remedy: {
      kind: 'words',
      text: 'Put it back, and everything in it comes up by itself. A bottle that is made before that begins a new, empty state root.',
      literal: null,
    },
  };
}
