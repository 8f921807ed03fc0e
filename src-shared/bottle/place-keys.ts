import type { Place } from '../model/problem.ts';
import { writeKeyPath } from './toml/key-path.ts';
import { listSpots, readTree } from './toml/read-places.ts';

/**
 * Tells where each key, table and list item of a TOML text stands: `egress.allow`, `egress.allow[1]`, `env."a b"`.
 *
 * The text is one that smol-toml accepts within the limits of a spec, or one of our own; of any other the answer is empty.
 * The first place counts where a table is opened more than once.
 */
export async function placeKeys(text: string): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const tree = await readTree(text.replace(/^\ufeff/, ''));
  if (tree === null) return places;
  for (const { path, line, column } of listSpots(tree)) {
    const key = writeKeyPath(path);
    if (!places.has(key)) places.set(key, { line, column });
  }
  return places;
}
