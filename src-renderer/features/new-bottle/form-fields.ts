import { create } from 'zustand';
import type { NewBottle } from '#shared/contract/schemas/input';

/** What stands in the form; lists as the text that was typed. */
export interface FormFields extends Omit<NewBottle, 'command' | 'allow'> {
  readonly command: string;
  readonly allow: string;
}

/** The form as it is first shown: a bottle that can be made once it has a name. */
export const FRESH_FORM: FormFields = {
  name: '',
  color: 'teal',
  backend: 'smolmachines',
  command: 'claude',
  preset: 'balanced',
  allow: '',
  supervise: false,
};

/** What was typed into the form; it is kept when one leaves and comes back. */
export const useFormFields = create<FormFields>()(() => FRESH_FORM);

/** Changes what stands in the form. */
export function changeForm(fields: Partial<FormFields>): void {
  useFormFields.setState(fields);
}

/** Empties the form, after its bottle was made. */
export function emptyForm(): void {
  useFormFields.setState(FRESH_FORM);
}

/** The fields as the host takes them: a command's words, and a host a line without the empty ones. */
export function readForm({ command, allow, ...fields }: FormFields): NewBottle {
  return { ...fields, name: fields.name.trim(), command: [...splitWords(command)], allow: [...listHosts(allow)] };
}

/** The hosts that were typed, one a line; lines and commas part them. */
export function listHosts(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Splits a command line into its words as a shell would: quotes and backslashes keep spaces; nothing is expanded. */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  const part = /\\(.)|'([^']*)'?|"((?:[^"\\]|\\.)*)"?|(\s+)|([^\s'"\\]+)|\\$/gsu;
  let word: string | null = null;
  for (const [, escaped, single, double, space, plain] of text.matchAll(part)) {
    if (space !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = `${word ?? ''}${escaped ?? single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? plain ?? ''}`;
    }
  }
  if (word !== null) words.push(word);
  return words;
}
