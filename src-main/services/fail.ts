import type { StateProblem } from '#main/capabilities/state-files';
import { err } from '#shared/base/result';
import type { FailureDetail } from '#shared/contract/schemas/failure';
import type { FailureCode } from '#shared/model/failure';
import type { ServiceFailure } from './services.ts';

/** A failure as a Result, ready to be returned by a service. */
export type Failed = { readonly ok: false; readonly error: ServiceFailure };

/** Makes the failure that a service answers; `detail` adds what belongs to this code. */
export function fail(code: FailureCode, message: string, detail: Partial<FailureDetail> = {}): Failed {
  return err({ code, message, detail: { problems: [], remedy: null, powers: [], ...detail } });
}

/** Turns what the state root refused into the failure that says so, with path and remedy. */
export function failFromState(problem: StateProblem): Failed {
  const { code, path, message, remedy } = problem;
  // A message that already names its place is not made to name it twice.
  return fail(code, message.includes(path) ? message : `${path}: ${message}`, { remedy });
}

/** A refusal and what to do about it as one text, for where there is no room of its own for the remedy. */
export function sayProblem({ message, remedy }: StateProblem): string {
  if (remedy === null) return message;
  if (remedy.literal === null) return `${message} ${remedy.text}`;
  return `${message} ${remedy.text.replace(/\.$/, '')}: ${remedy.literal}`;
}
