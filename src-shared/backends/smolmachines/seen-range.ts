import { findFact } from '#shared/facts/facts';

/** Names the versions on which a fact was seen: `0.8.8 to 0.8.9`, or one version alone. */
export function seenRange(factId: string): string {
  const { from, to } = findFact(factId).seen;
  return from === to ? from : `${from} to ${to}`;
}
