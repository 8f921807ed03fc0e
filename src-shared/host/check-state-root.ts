import type { Check, Remedy } from '#shared/model/check';
import type { Platform } from '#shared/model/host-facts';

/** What is wrong with the state root. */
export interface StateRootProblem {
  readonly code: string;
  /** The place itself, which can lie above or below the state root. */
  readonly path: string;
  readonly message: string;
  readonly remedy: Remedy | null;
}

const ELSEWHERE: Remedy = {
  kind: 'words',
  text: 'Set CORKBOARD_HOME to a folder that is yours and that you can write to.',
  literal: null,
};

/** Says whether the bottles' files can be written, and by nobody else; null is a state root with nothing wrong. */
export function checkStateRoot(problem: StateRootProblem | null, root: string, platform: Platform): Check {
  const check = { id: 'state.root', title: 'State root', detail: '', path: root, version: null };
  if (problem === null) {
    const summary =
      platform === 'other'
        ? 'Can be written. Who else can open it is not checked on this platform.'
        : 'Can be written, and is closed to other users.';
    return { ...check, status: 'ok', summary, remedy: null };
  }
  const isPermission = problem.code === 'read-only' || problem.code === 'path-refused';
  return {
    ...check,
    status: isPermission ? 'needs-permission' : 'failed',
    summary: problem.message,
    detail: problem.path === root ? '' : `Bottles and their files lie in ${root}.`,
    remedy: problem.remedy ?? ELSEWHERE,
    path: problem.path,
    blocks: 'While it is like this, nothing is written: no bottle is made, prepared or changed.',
  };
}
