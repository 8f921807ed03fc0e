import type { BottleRow } from '#shared/contract/schemas/bottle';
import { formatRoute } from '#renderer/state/route';

/** Whether a row stands for something in bottles/ that is no bottle: it has no page and no acts. */
export function isForeign({ firstProblem }: BottleRow): boolean {
  return firstProblem?.code === 'foreign-folder';
}

/** Where a row leads: to the bottle, or to its spec when that has to be mended first; null when it has no page. */
export function bottleHref(row: BottleRow): string | null {
  if (isForeign(row)) return null;
  const { firstProblem } = row;
  const tab = firstProblem?.severity === 'error' && isInSpec(firstProblem) ? 'spec' : 'overview';
  return formatRoute({ kind: 'bottle', slug: row.slug, tab });
}

/** Whether a problem has its place in the spec, rather than in what was written from it. */
export function isInSpec({ path }: NonNullable<BottleRow['firstProblem']>): boolean {
  return path.endsWith('.toml');
}

/** How many bottles, in words. */
export function countBottles(count: number): string {
  return count === 1 ? '1 bottle' : `${formatCount(count)} bottles`;
}

/** A number with a thin space between thousands. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u2009');
}
