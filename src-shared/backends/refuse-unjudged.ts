import type { BottleSpec } from '#shared/model/bottle-spec';

/** Why a plan must not be written: it carries a policy test that nobody has judged. */
export interface UnjudgedRefusal {
  readonly code: 'expectation-not-judged';
  readonly message: string;
}

/**
 * Refuses to write a spec that holds policy tests (`[[expect]]`), since this version cannot judge reach.
 *
 * The plan itself is shown all the same; a policy test is never silently ignored.
 *
 * @returns null when there is nothing to judge.
 */
export function refuseUnjudged(spec: BottleSpec): UnjudgedRefusal | null {
  if (spec.expect.length === 0) return null;
  const tests = spec.expect.map(({ kind, target }) => `${kind} = ${JSON.stringify(target)}`);
  return {
    code: 'expectation-not-judged',
    message: `Writing is refused: this version cannot judge the policy ${tests.length === 1 ? 'test' : 'tests'} ${tests.join(', ')}.`,
  };
}
