import { ok, type Result } from '#shared/base/result';
import type { ServiceFailure } from '#main/services/services';
import type { CommandContext } from './command.ts';
import { importFile } from './import-file.ts';

/** Whether a word stands for a spec's path rather than for a slug. */
function isSpecPath(word: string): boolean {
  return word.includes('/') || word.endsWith('.toml');
}

/** Turns a slug or a spec's path into a slug; a path is taken in first (the same bytes again are the same bottle). */
export async function resolveSlug(
  context: CommandContext,
  word: string,
  options: { readonly isConfirmed: boolean; readonly isReplacing: boolean },
): Promise<Result<string, ServiceFailure>> {
  if (!isSpecPath(word)) return ok(word);
  const imported = await importFile(context, word, options);
  return imported.ok ? ok(imported.value.slug) : imported;
}
