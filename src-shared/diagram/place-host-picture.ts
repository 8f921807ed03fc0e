import type { HostBottle, HostPicture } from './host-picture.ts';

/** How one subnet 192.168.N.0/24 stands: free, held, held and meeting something, covered by the host, or never given. */
export type CellStanding = 'free' | 'held' | 'collision' | 'covered' | 'orphan' | 'skipped';

/** One subnet as a box of the map. */
export interface PlacedCell {
  readonly octet: number;
  readonly standing: CellStanding;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The bottle that has it; the first one where there are several. */
  readonly bottle: HostBottle | null;
  /** What a screen reader says, and the title of the box. */
  readonly name: string;
}

/** A run of host ports as one bar. */
interface PlacedBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly hasCollision: boolean;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** The picture of all bottles for one width; how many there are does not change how much is drawn. */
export interface PlacedHostPicture {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly PlacedCell[];
  readonly rows: readonly { readonly label: string; readonly y: number }[];
  readonly cellsRight: number;
  readonly strip: {
    readonly y: number;
    readonly height: number;
    readonly x: number;
    readonly width: number;
    readonly bars: readonly PlacedBar[];
    readonly ticks: readonly { readonly port: number; readonly x: number }[];
  };
}

const COLUMNS = 16;
const OCTETS = 256;
const LABEL_PX = 40;
const GAP_PX = 3;
const LARGEST_CELL_PX = 34;
const SMALLEST_CELL_PX = 14;
const TOP_PX = 8;
const STRIP_TOP_PX = 44;
const STRIP_PX = 56;
const TICKS_PX = 22;
const BAR_PX = 8;
const TICK_PORTS = [20_000, 24_000, 28_000, 32_000];

/** Places the map of subnets, 16 by 16, and under it the host ports in bars. */
export function placeHostPicture(picture: HostPicture, width: number): PlacedHostPicture {
  const total = Math.max(Math.floor(width), LABEL_PX + COLUMNS * (SMALLEST_CELL_PX + GAP_PX));
  const size = Math.min(LARGEST_CELL_PX, Math.floor((total - LABEL_PX) / COLUMNS) - GAP_PX);
  const pitch = size + GAP_PX;
  const stripY = TOP_PX + (OCTETS / COLUMNS) * pitch + STRIP_TOP_PX;
  const stripWidth = COLUMNS * pitch - GAP_PX;
  return {
    width: total,
    height: stripY + STRIP_PX + TICKS_PX,
    cells: placeCells(picture, size),
    rows: Array.from({ length: OCTETS / COLUMNS }, (_, row) => ({
      label: `.${row * COLUMNS}`,
      y: TOP_PX + row * pitch + size / 2,
    })),
    cellsRight: LABEL_PX + stripWidth,
    strip: {
      x: LABEL_PX,
      y: stripY,
      width: stripWidth,
      height: STRIP_PX,
      bars: placeBars(picture, stripWidth),
      ticks: TICK_PORTS.map((port) => ({ port, x: LABEL_PX + portX(picture, port, stripWidth) })),
    },
  };
}

function placeCells(picture: HostPicture, size: number): readonly PlacedCell[] {
  const bottlesByOctet = new Map<number, HostBottle[]>();
  for (const bottle of picture.bottles) {
    if (bottle.octet === null) continue;
    const known = bottlesByOctet.get(bottle.octet);
    if (known === undefined) bottlesByOctet.set(bottle.octet, [bottle]);
    else known.push(bottle);
  }
  return Array.from({ length: OCTETS }, (_, octet) => {
    const bottles = bottlesByOctet.get(octet) ?? [];
    const standing = standingOf(picture, octet, bottles);
    return {
      octet,
      standing,
      x: LABEL_PX + (octet % COLUMNS) * (size + GAP_PX),
      y: TOP_PX + Math.floor(octet / COLUMNS) * (size + GAP_PX),
      size,
      bottle: bottles[0] ?? null,
      name: `192.168.${octet}.0/24: ${wordCell(picture, octet, { standing, bottles })}`,
    };
  });
}

function standingOf(picture: HostPicture, octet: number, bottles: readonly HostBottle[]): CellStanding {
  if (bottles.length > 0) {
    const isMet = bottles.some(({ collisions }) => collisions.some(({ code }) => code.startsWith('subnet-')));
    return isMet || bottles.length > 1 ? 'collision' : 'held';
  }
  if (picture.orphans.some((orphan) => orphan.octet === octet)) return 'orphan';
  if (coveringOf(picture, octet) !== null) return 'covered';
  return octet === 17 || octet === 255 ? 'skipped' : 'free';
}

/** The network of this host that covers a subnet, or null. */
function coveringOf({ networks }: HostPicture, octet: number): HostPicture['networks'][number] | null {
  return networks.find(({ octets }) => octets !== null && octets.from <= octet && octet <= octets.to) ?? null;
}

interface Cell {
  readonly standing: CellStanding;
  readonly bottles: readonly HostBottle[];
}

function wordCell(picture: HostPicture, octet: number, { standing, bottles }: Cell): string {
  const names = bottles.map(({ name }) => name).join(', ');
  switch (standing) {
    case 'held':
      return names;
    case 'collision': {
      const met = bottles.flatMap(({ collisions }) => collisions).find(({ code }) => code.startsWith('subnet-'));
      return `${names}. ${met?.message ?? 'More than one bottle names it.'}`;
    }
    case 'covered': {
      const network = coveringOf(picture, octet);
      return network === null ? 'covered' : `the ${network.kind} ${network.network} of ${network.device}`;
    }
    case 'orphan':
      return 'held, and its bottle is not there';
    case 'skipped':
      return 'never given to a bottle';
    case 'free':
      return 'free';
  }
}

function portX({ ports }: HostPicture, port: number, width: number): number {
  return ((port - ports.first) / (ports.last - ports.first + 1)) * width;
}

function placeBars(picture: HostPicture, width: number): readonly PlacedBar[] {
  const { first, last } = picture.ports;
  const count = Math.max(1, Math.floor(width / BAR_PX));
  const step = (last - first + 1) / count;
  const bars = new Map<number, { count: number; hasCollision: boolean }>();
  for (const { sidecars, collisions } of picture.bottles) {
    for (const { hostPort } of sidecars) {
      if (hostPort < first || hostPort > last) continue;
      const index = Math.floor((hostPort - first) / step);
      const bar = bars.get(index) ?? { count: 0, hasCollision: false };
      const isMet = collisions.some(({ subject }) => subject === `port ${hostPort}`);
      bars.set(index, { count: bar.count + 1, hasCollision: bar.hasCollision || isMet });
    }
  }
  const most = Math.max(1, ...[...bars.values()].map((bar) => bar.count));
  return [...bars]
    .sort(([one], [other]) => one - other)
    .map(([index, bar]) => ({
      ...bar,
      from: Math.ceil(first + index * step),
      to: Math.ceil(first + (index + 1) * step) - 1,
      x: LABEL_PX + (index * width) / count,
      width: width / count - 2,
      height: Math.max(6, (bar.count / most) * STRIP_PX),
    }));
}
