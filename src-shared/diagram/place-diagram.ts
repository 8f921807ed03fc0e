import { chooseFolding, type Column, type Columns, type Folding, NARROWEST_PX, placeColumns } from './columns.ts';
import type { Diagram, Lane, LaneStanding, LaneTarget } from './diagram.ts';
import { foldLanes, type LaneGroup } from './fold-lanes.ts';
import { fitText, measureText } from './plain-text.ts';

/** From one lane to the next, in px; a row of the table beside it is as high. */
export const LANE_PX = 30;
/** The height of the column heads, in px. */
export const DIAGRAM_HEAD_PX = 36;

/** The guest's box and the wall end a little inside the lanes. */
const INSET_Y_PX = 5;
/** The guest's box has room for its lines. */
const LEAST_LANES = 4;
const BOX_PX = 24;
/** The width of a character: 12 px text, 11 px mono. */
const TEXT_PX = 6.65;
const MONO_PX = 6.7;
const ICON_PX = 28;
const INSET_PX = 8;

/** A lane with its place: a straight line from the guest to its box. */
export interface PlacedLane {
  /** The lane's id, or that of the first of the lanes that are folded into it. */
  readonly id: string;
  readonly laneIds: readonly string[];
  readonly target: LaneTarget;
  readonly standing: LaneStanding;
  readonly top: number;
  /** The height at which the line runs. */
  readonly y: number;
  readonly fromX: number;
  readonly toX: number;
  /** What stands on the line left of the wall; empty where there is no room. */
  readonly label: { readonly text: string; readonly x: number; readonly width: number };
  readonly box: Column & { readonly y: number; readonly height: number };
  readonly title: string;
  readonly farSide: string;
  /** What a screen reader says. */
  readonly name: string;
}

/** A diagram with the place of everything, for one width. */
export interface PlacedDiagram {
  readonly width: number;
  readonly height: number;
  readonly folding: Folding;
  readonly columns: Columns;
  readonly guest: Column & { readonly y: number; readonly height: number; readonly lines: readonly GuestLine[] };
  readonly wall: Column & { readonly y: number; readonly height: number };
  /** The boundary's own name, cut to its room. */
  readonly boundaryName: string;
  readonly lanes: readonly PlacedLane[];
}

/** One line of text in the guest's box. */
interface GuestLine {
  readonly role: 'name' | 'caption' | 'address';
  readonly text: string;
  readonly y: number;
}

/** Places a diagram for a width: lanes one under the other, straight, none over another. */
export function placeDiagram(diagram: Diagram, width: number): PlacedDiagram {
  const total = Math.max(Math.floor(width), NARROWEST_PX);
  const folding = chooseFolding(total);
  const columns = placeColumns(total);
  const groups = foldLanes(diagram.lanes, folding);
  const height = DIAGRAM_HEAD_PX + Math.max(groups.length, LEAST_LANES) * LANE_PX;
  const body = { y: DIAGRAM_HEAD_PX + INSET_Y_PX, height: height - DIAGRAM_HEAD_PX - INSET_Y_PX * 2 };
  const headRoom = columns.host.x - columns.label.x - 80;
  return {
    width: total,
    height,
    folding,
    columns,
    guest: { ...columns.guest, ...body, lines: placeGuestLines(diagram, columns.guest, body) },
    wall: { ...columns.wall, ...body },
    boundaryName: diagram.boundary.name === null ? '' : fitText(diagram.boundary.name, headRoom, MONO_PX),
    lanes: groups.map((group, index) => placeLane(group, columns, DIAGRAM_HEAD_PX + index * LANE_PX)),
  };
}

function placeLane({ lanes, head }: LaneGroup, columns: Columns, top: number): PlacedLane {
  const column = columns[head.column];
  const y = top + LANE_PX / 2;
  const text = fitText(head.label, columns.label.width - 20, MONO_PX);
  const textPx = measureText(text, MONO_PX);
  const room = column.width - ICON_PX - INSET_PX;
  const title = fitText(head.title, room, TEXT_PX);
  const left = room - measureText(title, TEXT_PX) - INSET_PX;
  const isFarShown = head.farSide !== '' && measureText(head.farSide, MONO_PX) <= left;
  return {
    id: lanes[0]?.id ?? '',
    laneIds: lanes.map(({ id }) => id),
    target: head.target,
    standing: head.standing,
    top,
    y,
    fromX: columns.guest.x + columns.guest.width,
    toX: column.x,
    label: { text, x: columns.label.x + columns.label.width / 2, width: text === '' ? 0 : textPx + 12 },
    box: { x: column.x, width: column.width, y: y - BOX_PX / 2, height: BOX_PX },
    title,
    farSide: isFarShown ? head.farSide : '',
    name: nameLanes(lanes, head.title),
  };
}

function nameLanes(lanes: readonly Lane[], title: string): string {
  const [lane] = lanes;
  if (lane === undefined) return title;
  if (lanes.length > 1) return `${title}: ${lanes.map((each) => `${each.title}, ${each.known}`).join('; ')}`;
  const far = lane.farSide === '' ? '' : `, ${lane.farSide}`;
  return `${lane.title}${far}, ${lane.guestSide}: ${lane.known}`;
}

const GUEST_INSET_PX = 8;
const LINE_PX = { name: 18, caption: 15, address: 15 } as const;
const CHAR_PX = { name: 8.6, caption: 5.9, address: MONO_PX } as const;
/** A caption stands a little away from what is above it. */
const CAPTION_GAP_PX = 8;

function placeGuestLines(
  { guest }: Diagram,
  { width }: Column,
  body: { readonly y: number; readonly height: number },
): readonly GuestLine[] {
  const wanted: Omit<GuestLine, 'y'>[] = [
    { role: 'name', text: guest.name },
    ...pair('gets', guest.gets, width),
    ...pair('asked for', guest.asked, width),
  ];
  const heights = wanted.map(({ role }) => LINE_PX[role] + (role === 'caption' ? CAPTION_GAP_PX : 0));
  const total = heights.reduce((sum, height) => sum + height, 0);
  let y = body.y + Math.max(0, (body.height - total) / 2);
  return wanted.map(({ role, text }, index) => {
    y += heights[index] ?? 0;
    return { role, text: fitText(text, width - GUEST_INSET_PX, CHAR_PX[role]), y: Math.round(y - 4) };
  });
}

/** An address under its caption; an address that does not fit is left to the table and the slip. */
function pair(caption: string, address: string | null, width: number): readonly Omit<GuestLine, 'y'>[] {
  if (address === null || measureText(address, MONO_PX) > width - GUEST_INSET_PX) return [];
  return [
    { role: 'caption', text: caption },
    { role: 'address', text: address },
  ];
}
