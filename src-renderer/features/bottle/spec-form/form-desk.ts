import type { Problem } from '#renderer/parts/problem-list.tsx';
import type { SpecChange, SpecDocs, SpecForm } from '#shared/contract/schemas/spec-form';

/** What every field of the form works with. */
export interface FormDesk {
  readonly form: SpecForm;
  /** The text cannot be read as it stands, or must not be changed. */
  readonly isReadOnly: boolean;
  readonly problems: readonly Problem[];
  readonly docs: SpecDocs['tables'];
  /** Makes the changes in the text under edit; answers whether they were made. */
  change(...changes: readonly SpecChange[]): Promise<boolean>;
}

/** What is wrong with the value of a key or with something in it, errors first; undefined while nothing is. */
export function problemAt({ problems }: Pick<FormDesk, 'problems'>, key: string): string | undefined {
  const found = problems.filter(
    (problem) => problem.key === key || (/^[.[]/.test(problem.key.slice(key.length)) && problem.key.startsWith(key)),
  );
  return (found.find(({ severity }) => severity === 'error') ?? found[0])?.message;
}

/** Whether a key can be changed here. */
export function isLocked({ form, isReadOnly }: Pick<FormDesk, 'form' | 'isReadOnly'>, key: string): boolean {
  return isReadOnly || form.unreadable.some((at) => at === key || key.startsWith(`${at}.`) || key.startsWith(`${at}[`));
}

/** What a key's value is when it is not written, and the values it can have, as plain texts. */
export function choicesAt(
  { docs }: Pick<FormDesk, 'docs'>,
  table: string,
  key: string,
): { readonly preset: string | null; readonly values: readonly string[] } {
  const doc = docs.find(({ path }) => path === table)?.keys.find((known) => known.key === key);
  return {
    preset: readWord(doc?.preset ?? null),
    values: (doc?.values ?? []).flatMap((value) => readWord(value) ?? []),
  };
}

/** The written path of a variable. */
export function envKey(name: string): string {
  return `env.${/^[A-Za-z0-9_-]+$/.test(name) ? name : JSON.stringify(name)}`;
}

/** The lines of a field as a list; empty ones do not count. */
export function splitLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** A name that is not taken: `app`, `app-2`, … */
export function freeName(wanted: string, taken: readonly (string | null)[], joint: '-' | '_'): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted}${joint}${number}`;
    if (!taken.includes(name)) return name;
  }
}

function readWord(toml: string | null): string | null {
  return toml === null ? null : toml.replace(/^"|"$/g, '');
}
