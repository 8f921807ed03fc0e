import type { BottleRow } from '#shared/contract/schemas/bottle';

const ORDER: readonly BottleRow['state'][] = ['drifted', 'damaged', 'changed', 'never-prepared'];

/** The bottles with something to look at: drifted first, then damaged, changed and never prepared; broken specs last of each. */
export function chooseBottles(rows: readonly BottleRow[]): readonly BottleRow[] {
  const open = rows.filter(
    ({ state, firstProblem }) => state !== 'prepared' && firstProblem?.code !== 'foreign-folder',
  );
  return ORDER.flatMap((state) => {
    const alike = open.filter((row) => row.state === state);
    return [...alike.filter((row) => !isBroken(row)), ...alike.filter(isBroken)];
  });
}

/** Whether a spec has an error, so that there is no plan. */
export function isBroken({ firstProblem }: BottleRow): boolean {
  return firstProblem?.severity === 'error';
}

/** The bottle to show: the chosen one, or the one that came to its place when it left the list. */
export function chooseShown(
  bottles: readonly BottleRow[],
  chosen: { readonly slug: string; readonly index: number } | null,
): BottleRow | null {
  if (chosen === null) return bottles[0] ?? null;
  const same = bottles.find(({ slug }) => slug === chosen.slug);
  return same ?? bottles[Math.min(chosen.index, bottles.length - 1)] ?? null;
}
