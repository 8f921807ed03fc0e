import { fail, type Failed } from '../fail.ts';
import type { JudgedSpec } from './read-spec.ts';

/** The failure of an act that needs a spec without errors. */
export function failInvalid({ problems }: JudgedSpec): Failed {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const where = first === undefined ? '' : `${first.path}:${first.line}:${first.column}: ${first.message}${more}`;
  return fail('spec-invalid', where, { problems: [...problems] });
}
