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
  // Of three sidecars, which is all that a bottle has.
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

/** The width of the sidecars of the bottle that has most of them, never less than its head: what is spared is the name's. */
export function sidecarsWidth(most: number): number {
  return Math.min(COLUMN_SIZES.sidecars.px, 26 + Math.max(1, most) * 114);
}

/** The columns that there is room for; null (not measured yet) has room for all. */
export function chooseColumns(width: number | null, sidecarsPx = COLUMN_SIZES.sidecars.px): readonly ColumnId[] {
  const spared = COLUMN_SIZES.sidecars.px - sidecarsPx;
  let columns: readonly ColumnId[] = COLUMNS;
  for (const dropped of DROPPED_IN_ORDER) {
    if (width === null || neededWidth(columns) - spared <= width) break;
    columns = columns.filter((column) => column !== dropped);
  }
  return columns;
}

function neededWidth(columns: readonly ColumnId[]): number {
  return columns.reduce((sum, column) => sum + COLUMN_SIZES[column].px, 0);
}

/** The columns as tracks of a CSS grid, the same for the heads and every row; `--sidecars` is what sidecarsWidth says. */
export function columnTracks(columns: readonly ColumnId[]): string {
  return columns
    .map((column) => {
      const { px, isWide } = COLUMN_SIZES[column];
      if (column === 'sidecars') return `minmax(var(--sidecars, ${px}px), 1fr)`;
      return isWide === true ? `minmax(${px}px, 2fr)` : `${px}px`;
    })
    .join(' ');
}
