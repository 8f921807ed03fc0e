import { useMemo } from 'react';
import { create } from 'zustand';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { isForeign } from '#renderer/features/bottles/row-facts';

interface Selection {
  readonly slugs: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** The bottles that a person has chosen in the list, by slug; kept while other pages are shown. */
export const useSelection = create<Selection>()(() => ({ slugs: NONE }));

/** Chooses exactly these. */
export function select(slugs: Iterable<string>): void {
  useSelection.setState({ slugs: new Set(slugs) });
}

/** Chooses none. */
export function clearSelection(): void {
  useSelection.setState({ slugs: NONE });
}

/** The rows that are chosen and still there, in the order of the list; what is no bottle cannot be chosen. */
export function useSelectedRows(rows: readonly BottleRow[]): readonly BottleRow[] {
  const { slugs } = useSelection();
  return useMemo(
    () => (slugs.size === 0 ? [] : rows.filter((row) => slugs.has(row.slug) && !isForeign(row))),
    [rows, slugs],
  );
}
