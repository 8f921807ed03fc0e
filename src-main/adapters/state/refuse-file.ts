import type { StateProblem } from '#main/capabilities/state-files';
import { judgeFile, look } from './check-place.ts';

/** Thrown where a file is not to be written, with what to do about it. */
export class Refusal extends Error {
  readonly problem: StateProblem;

  constructor(problem: StateProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * Lets only a private file of mine, or none, be written over.
 *
 * @throws {Refusal} where something else lies there.
 */
export function refuseFile(full: string): void {
  const stats = look(full);
  const problem = stats === null ? null : judgeFile(full, stats);
  if (problem !== null) throw new Refusal(problem);
}
