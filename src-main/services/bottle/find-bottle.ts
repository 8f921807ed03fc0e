import { ok, type Result } from '#shared/base/result';
import { parseSlug } from '#shared/bottle/parse-slug';
import type { Slug } from '#shared/model/slug';
import { fail } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';

/** Tells whether a text names a bottle that lies in bottles/; a link in its place counts, so that it can be told. */
export async function findBottle({ files }: World, text: string): Promise<Result<Slug, ServiceFailure>> {
  const slug = parseSlug(text);
  const isThere = slug.ok && (await files.list('bottles')).some(({ name, kind }) => name === text && kind !== 'file');
  // Escaping is the screen's matter; here only the length is bounded.
  return isThere ? ok(slug.value) : fail('bottle-not-found', `There is no bottle named ${text.slice(0, 60)}.`);
}
