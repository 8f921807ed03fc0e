import { ok, type Result } from '#shared/base/result';
import { parseSlug } from '#shared/bottle/parse-slug';
import type { Slug } from '#shared/model/slug';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';

/**
 * Tells whether a text names a bottle that lies in bottles/; a link in its place counts, so that it can be told.
 *
 * Where bottles/ is not looked into, that is the answer: nothing is known of what is in it.
 */
export async function findBottle({ files }: World, text: string): Promise<Result<Slug, ServiceFailure>> {
  const slug = parseSlug(text);
  const isThere = slug.ok && (await files.list('bottles')).some(({ name, kind }) => name === text && kind !== 'file');
  if (isThere) return ok(slug.value);
  const obstacle = await files.findObstacle('bottles');
  if (obstacle !== null) return failFromState(obstacle);
  // Escaping is the screen's matter; here only the length is bounded.
  return fail('bottle-not-found', `There is no bottle named ${text.slice(0, 60)}.`);
}
