/** The columns of the list, in their order on screen. */
export const COLUMNS = [
  'select',
  'name',
  'backend',
  'shield',
  'sidecars',
  'subnet',
  'prepared',
  'review',
  'acts',
] as const;

/** A column of the list. */
export type ColumnId = (typeof COLUMNS)[number];

/** Widths in px; a column with `isWide` takes what is left and is never narrower. */
const COLUMN_SIZES: Readonly<Record<ColumnId, { readonly px: number; readonly isWide?: true }>> = {
  select: { px: 32 },
  name: { px: 172, isWide: true },
  backend: { px: 106 },
  shield: { px: 106 },
  sidecars: { px: 356, isWide: true },
  subnet: { px: 138 },
  prepared: { px: 100 },
  review: { px: 104 },
  acts: { px: 40 },
};

/** The heads of the columns. */
export const HEADS: Readonly<Record<ColumnId, string>> = {
  select: '',
  name: 'Name',
  backend: 'Backend',
  shield: 'Shield',
  sidecars: 'Sidecars, host port',
  subnet: 'Subnet',
  prepared: 'Last prepared',
  review: 'To review',
  acts: '',
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

/** The columns as tracks of a CSS grid, the same for the heads and every row. */
export function columnTracks(columns: readonly ColumnId[]): string {
  return columns
    .map((column) => {
      const { px, isWide } = COLUMN_SIZES[column];
      return isWide === true ? `minmax(${px}px, 1fr)` : `${px}px`;
    })
    .join(' ');
}
