import type { Fact } from '#shared/model/fact';

/** Whether a fact is known to hold for a version; `unknown` for every version outside those looked at. */
export type FactStanding = 'holds' | 'does-not-hold' | 'unknown';

type Version = readonly [number, number, number];

const VERSION = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/;
const BOUND = /^(>=|<=|<|>|=)\s*(\S+)$/;

/**
 * Tells whether a fact holds for a version of its program, as the program prints it (`0.8.9`, `v0.8.9`).
 *
 * Only released versions between the lowest and the highest that were looked at are judged. A pre-release, a build
 * between two releases (`0.8.9-3-gabcdef`, `0.8.9+patched`) or any other text is `unknown`: nobody looked at that one.
 */
export function factHolds({ versions, seen }: Pick<Fact, 'versions' | 'seen'>, version: string): FactStanding {
  const asked = parseVersion(version);
  const from = parseVersion(seen.from);
  const to = parseVersion(seen.to);
  const isIn = parseRange(versions);
  if (asked === null || from === null || to === null || isIn === null) return 'unknown';
  if (compare(asked, from) < 0 || compare(asked, to) > 0) return 'unknown';
  return isIn(asked) ? 'holds' : 'does-not-hold';
}

/** Tells whether a fact's range can be read; a range that cannot makes the fact `unknown` everywhere. */
export function isRange(versions: string): boolean {
  return parseRange(versions) !== null;
}

function parseVersion(text: string): Version | null {
  const match = VERSION.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function parseRange(text: string): ((version: Version) => boolean) | null {
  if (text === 'all') return () => true;
  const bounds = text.split(',').map((part) => parseBound(part.trim()));
  return bounds.includes(null) ? null : (version) => bounds.every((bound) => bound?.(version) === true);
}

function parseBound(text: string): ((version: Version) => boolean) | null {
  const match = BOUND.exec(text);
  const limit = parseVersion(match?.[2] ?? '');
  if (match === null || limit === null) return null;
  switch (match[1]) {
    case '>=':
      return (version) => compare(version, limit) >= 0;
    case '<=':
      return (version) => compare(version, limit) <= 0;
    case '<':
      return (version) => compare(version, limit) < 0;
    case '>':
      return (version) => compare(version, limit) > 0;
    default:
      return (version) => compare(version, limit) === 0;
  }
}

function compare(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
