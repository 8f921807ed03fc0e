/**
 * The name by which a bottle is identified: `[a-z0-9]` and single inner hyphens, 1 to 48 characters.
 *
 * Only `parseSlug` and `deriveSlug` make one, so a value of this type can stand in a path.
 */
export type Slug = string & { readonly __brand: 'Slug' };
