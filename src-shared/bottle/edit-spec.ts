import { err, type Result } from '../base/result.ts';
export interface SpecChange {
  readonly key: string;
  readonly value: unknown;
}
export interface EditProblem {
  readonly key: string;
  readonly message: string;
}
export async function editSpec(_text: string, _changes: readonly SpecChange[]): Promise<Result<string, EditProblem>> {
  await Promise.resolve();
  return err({ key: '', message: '' });
}
