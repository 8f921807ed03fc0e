import { err, ok, type Result } from '../base/result.ts';
import type { Slug } from '../model/slug.ts';
import { SLUG_LENGTH, type SlugProblem } from './parse-slug.ts';

/**
 * Derives the slug of a bottle from its name: lower case, accents dropped, runs of anything else one hyphen.
 *
 * A long name is refused and not cut, so that two names never meet in one slug unseen.
 */
export function deriveSlug(name: string): Result<Slug, SlugProblem> {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') {
    return err({
      code: 'name-empty',
      message: 'The name holds no letter a-z and no digit, so no slug can be made from it. Add one.',
    });
  }
  if (slug.length > SLUG_LENGTH) {
    return err({
      code: 'name-too-long',
      message: `The name gives a slug of ${slug.length} characters; at most ${SLUG_LENGTH} are possible. Use a shorter name.`,
    });
  }
  return ok(slug as Slug);
}
