import { accessSync, constants, unlinkSync } from 'node:fs';
import type { RootLook, StateProblem } from '#main/capabilities/state-files';
import { judgeFolder, look } from './check-place.ts';
import { problemOf } from './state-problem.ts';
import { temporaryBeside, writeDurably } from './write-durably.ts';

/** Looks at the state root and the folders in it that Corkboard writes, writing nothing. */
export function lookAtRoot(root: string): RootLook {
  try {
    if (look(root) === null) return { status: 'missing' };
    return { status: 'there', problem: judgeInside(root) ?? findClosed(root) };
  } catch (error) {
    return { status: 'there', problem: problemOf(error, root) };
  }
}

/** The first of the folders at the top of a state root that is not as it has to be for writing, or null. */
export function judgeInside(root: string): StateProblem | null {
  for (const path of placesOf(root)) {
    const found = look(path);
    const problem = found === null ? null : judgeFolder(path, found, 'write');
    if (problem !== null) return problem;
  }
  return null;
}

/** Writes a file at the top of a state root and removes it; what stands in the way is thrown. */
export async function tryWriting(root: string): Promise<void> {
  const temporary = temporaryBeside(`${root}/write-test`);
  await writeDurably([{ path: temporary, content: 'x', mode: 0o600 }]);
  unlinkSync(temporary);
}

function findClosed(root: string): StateProblem | null {
  for (const path of placesOf(root)) {
    if (look(path) === null) continue;
    try {
      accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      return problemOf(error, path);
    }
  }
  return null;
}

function placesOf(root: string): readonly string[] {
  return ['', '/bottles', '/held', '/cache', '/logs'].map((name) => `${root}${name}`);
}
