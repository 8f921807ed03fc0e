/** A column of the picture: where its boxes begin and how wide they are. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Where everything of a diagram stands from left to right, in px. */
export interface Columns {
  readonly guest: Column;
  /** Between guest and wall: what stands on the lanes. */
  readonly label: Column;
  readonly wall: Column;
  readonly host: Column;
  readonly outside: Column;
}

/** How much a diagram folds: whole, labels to ports below 620 px, groups to one lane below 480 px. */
export type Folding = 'whole' | 'ports' | 'groups';

/** The width below which the picture is not made any narrower. */
export const NARROWEST_PX = 320;
const PORTS_BELOW_PX = 620;
const GROUPS_BELOW_PX = 480;
/** A wall that is hollow is wide enough for the marks that stand in it. */
const WALL_PX = 20;

interface Share {
  readonly pad: number;
  readonly guest: number;
  readonly gap: number;
  /** The label's part of what is left, and the px that it has at least. */
  readonly label: number;
  readonly labelPx: number;
  /** The host's part of what is left after that. */
  readonly host: number;
  /** What the outside has at least: room for "Other bottles", the longest of its names. */
  readonly outsidePx: number;
}

const SHARES: Readonly<Record<Folding, Share>> = {
  whole: { pad: 16, guest: 118, gap: 16, label: 0.35, labelPx: 150, host: 0.56, outsidePx: 124 },
  ports: { pad: 12, guest: 120, gap: 12, label: 0.16, labelPx: 44, host: 0.54, outsidePx: 123 },
  groups: { pad: 8, guest: 60, gap: 8, label: 0.1, labelPx: 20, host: 0.5, outsidePx: 0 },
};

/** Chooses how much a diagram folds at a width. */
export function chooseFolding(width: number): Folding {
  return width < GROUPS_BELOW_PX ? 'groups' : width < PORTS_BELOW_PX ? 'ports' : 'whole';
}

/** Shares a width between the columns; whole px, so that lines are sharp. */
export function placeColumns(width: number): Columns {
  const total = Math.max(Math.floor(width), NARROWEST_PX);
  const { pad, guest, gap, label, labelPx: least, host, outsidePx } = SHARES[chooseFolding(total)];
  const rest = total - 2 * pad - guest - WALL_PX - 2 * gap;
  const labelPx = Math.max(least, Math.floor(rest * label));
  const hostPx = Math.min(Math.floor((rest - labelPx) * host), rest - labelPx - outsidePx);
  const wallX = pad + guest + labelPx;
  const hostX = wallX + WALL_PX + gap;
  const outsideX = hostX + hostPx + gap;
  return {
    guest: { x: pad, width: guest },
    label: { x: pad + guest, width: labelPx },
    wall: { x: wallX, width: WALL_PX },
    host: { x: hostX, width: hostPx },
    outside: { x: outsideX, width: total - pad - outsideX },
  };
}
