import { err, ok, type Result } from '../base/result.ts';
import type { Slug } from '../model/slug.ts';

/** Why a text is no slug, or gives none. */
export interface SlugProblem {
  readonly code: 'slug-malformed' | 'name-empty' | 'name-too-long';
  readonly message: string;
}

/** The longest slug: it stands in paths of sockets, which are short. */
export const SLUG_LENGTH = 48;

/** Takes a text for a slug when it is one: `[a-z0-9]` and single inner hyphens, 1 to 48 characters. */
export function parseSlug(text: string): Result<Slug, SlugProblem> {
  if (text.length <= SLUG_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return ok(text as Slug);
  return err({
    code: 'slug-malformed',
    message: `A slug is made of a-z, 0-9 and single hyphens between them, 1 to ${SLUG_LENGTH} characters, such as web-agent.`,
  });
}
