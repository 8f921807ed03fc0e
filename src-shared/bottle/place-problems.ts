import type { Place, Problem } from '../model/problem.ts';
import { placeKeys } from './place-keys.ts';
import { parentKey } from './toml/key-path.ts';

/** Something wrong with the value of a key, not yet placed. */
export type Finding = Omit<Problem, 'path' | 'line' | 'column'>;

const START: Place = { line: 1, column: 1 };
const SHOWN_KEY = 200;

/**
 * Gives each finding its place, in the order of the text.
 *
 * A key that is not there is placed at the table that it is missed in, or at the start.
 */
export async function placeProblems(
  text: string,
  path: string,
  findings: readonly Finding[],
): Promise<readonly Problem[]> {
  if (findings.length === 0) return [];
  const places = await placeKeys(text);
  return findings
    .map((finding) => ({ ...finding, key: cut(finding.key), path, ...findPlace(places, finding.key) }))
    .sort((left, right) => left.line - right.line || left.column - right.column);
}

function findPlace(places: ReadonlyMap<string, Place>, key: string): Place {
  for (let near = key; near !== '';) {
    const place = places.get(near);
    if (place !== undefined) return { line: place.line, column: place.column };
    const shorter = parentKey(near);
    near = shorter.length < near.length ? shorter : '';
  }
  return START;
}

/** A key can be as long as the file; a screen cannot. */
function cut(key: string): string {
  return key.length <= SHOWN_KEY ? key : `${key.slice(0, SHOWN_KEY)}…`;
}
