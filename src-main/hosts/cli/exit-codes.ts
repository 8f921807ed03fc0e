import type { FailureCode } from '#shared/model/failure';

/** The exit codes of the command line (DESIGN 9); scripts build on them. */
export const EXIT = { done: 0, problem: 1, usage: 2, refused: 3 } as const;

const REFUSED_FOR_SAFETY: ReadonlySet<FailureCode> = new Set([
  'powers-not-accepted',
  'path-refused',
  'plan-changed',
  'newer-version',
  'needs-confirmation',
]);

/** Tells the exit code of a failure: 2 wrong usage, 3 refused for safety, else 1. */
export function exitCodeOf(code: FailureCode): number {
  if (code === 'bad-usage') return EXIT.usage;
  return REFUSED_FOR_SAFETY.has(code) ? EXIT.refused : EXIT.problem;
}
