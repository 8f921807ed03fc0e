/** The columns of the list, in their order on screen. */
export const COLUMNS = ['name', 'backend', 'shield', 'sidecars', 'subnet', 'prepared', 'review', 'acts'] as const;

/** A column of the list. */
export type ColumnId = (typeof COLUMNS)[number];

/** Widths in px; a column with `isWide` takes what is left and is never narrower. */
export const COLUMN_SIZES: Readonly<Record<ColumnId, { readonly px: number; readonly isWide?: true }>> = {
  name: { px: 184, isWide: true },
  backend: { px: 116 },
  shield: { px: 110 },
  sidecars: { px: 336, isWide: true },
  subnet: { px: 144 },
  prepared: { px: 100 },
  review: { px: 122 },
  acts: { px: 44 },
};

/** What goes first when there is too little room; it moves under the name. */
const DROPPED_IN_ORDER: readonly ColumnId[] = ['prepared', 'subnet', 'backend'];

/** The columns that there is room for; null (not measured yet) has room for all. */
export function chooseColumns(width: number | null): readonly ColumnId[] {
  let columns: readonly ColumnId[] = COLUMNS;
  for (const dropped of DROPPED_IN_ORDER) {
    if (width === null || neededWidth(columns) <= width) break;
    columns = columns.filter((column) => column !== dropped);
  }
  return columns;
}

function neededWidth(columns: readonly ColumnId[]): number {
  return columns.reduce((sum, column) => sum + COLUMN_SIZES[column].px, 0);
}
