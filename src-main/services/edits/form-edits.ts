import { ok, type Result } from '#shared/base/result';
import { SPEC_DOCS } from '#shared/bottle/docs/spec-docs';
import { editSpec } from '#shared/bottle/edit-spec';
import { readForm } from '#shared/bottle/read-form';
import type { FormRead, SpecChange, SpecDocs } from '#shared/contract/schemas/spec-form';
import { fail } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';

/** Shows a text as a form, or says where it stops being TOML. */
export function showForm(text: string): FormRead {
  const read = readForm(text);
  return read.ok ? { status: 'ready', form: read.value } : { status: 'unreadable', ...read.error };
}

/** Makes the changes of a form in a text, all or none; every line that need not change stays. */
export async function patchText(
  text: string,
  changes: readonly SpecChange[],
): Promise<Result<{ text: string }, ServiceFailure>> {
  const edited = await editSpec(
    text,
    changes.map(({ key, value }) => ({ key, value: value ?? undefined })),
  );
  if (edited.ok) return ok({ text: edited.value });
  const { key, message } = edited.error;
  return fail('bad-usage', `${key}: ${message}`);
}

/** What is to be known of the keys of a spec, as it travels. */
export function tellDocs(): SpecDocs {
  const tables = SPEC_DOCS.map(({ keys, ...table }) => ({
    ...table,
    keys: keys.map((key) => ({ ...key, values: [...key.values] })),
  }));
  return { tables };
}
