import { findFact } from '#shared/facts/facts';
import type { Place } from '#shared/model/problem';
import type { LaneFact, LaneLines } from './diagram.ts';
import { plainText } from './plain-text.ts';

const SPEC = 'bottle.toml';
const HOW = { ran: 'measured', read: 'read in its source', documented: 'documented' } as const;

/** The line of bottle.toml on which a key stands; the first of the keys that has one. */
export function specLines(places: ReadonlyMap<string, Place>, ...keys: readonly (string | null)[]): LaneLines[] {
  for (const key of keys) {
    const line = key === null ? undefined : places.get(key)?.line;
    if (key !== null && line !== undefined) return [{ file: SPEC, from: line, to: line, note: plainText(key) }];
  }
  return [];
}

/** A fact as the slip shows it. */
export function showFact(id: string): LaneFact {
  const { versions, known, statement } = findFact(id);
  return { id, versions: versions === 'all' ? 'all versions' : versions, known: HOW[known], statement };
}
