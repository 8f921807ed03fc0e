/** A rectangle on the desktop, in its own units. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a window is opened; without a place the system chooses one. */
export interface Placement {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

const FIRST = { width: 1280, height: 860 };
/** Below this the page has no room for what it shows. */
export const SMALLEST = { width: 640, height: 480 };
/** How much of the window's top has to be on a screen, so that it can be taken hold of. */
const GRIP = { width: 120, height: 40 };

/**
 * Chooses where the window opens: where it was, when enough of it can still be seen; else in the middle of the first screen.
 *
 * @param kept Where it was when it was last closed, or null.
 * @param screens The parts of the screens that windows may cover; the first is the main one.
 */
export function placeWindow(kept: Rectangle | null, screens: readonly Rectangle[]): Placement {
  const [main] = screens;
  if (main === undefined) return FIRST;
  if (kept === null) return fit(FIRST, main);
  const screen = screens.find((candidate) => showsGrip(kept, candidate));
  if (screen === undefined) return fit(kept, main);
  return { x: kept.x, y: kept.y, ...fit(kept, screen) };
}

/**
 * Chooses where an open window goes when the screens are others: null while it can be taken hold of and fits; else inside
 * the screen that shows it, or in the middle of the first one.
 */
export function bringBack(bounds: Rectangle, screens: readonly Rectangle[]): Rectangle | null {
  const shown = screens.find((candidate) => showsGrip(bounds, candidate));
  const screen = shown ?? screens[0];
  if (screen === undefined) return null;
  const size = fit(bounds, screen);
  const isSame = size.width === bounds.width && size.height === bounds.height;
  if (shown !== undefined) {
    if (isSame) return null;
    const x = slide(bounds.x, screen.x, screen.x + screen.width - size.width);
    const y = slide(bounds.y, screen.y, screen.y + screen.height - size.height);
    return { x, y, ...size };
  }
  return {
    x: screen.x + Math.max(0, Math.round((screen.width - size.width) / 2)),
    y: screen.y + Math.max(0, Math.round((screen.height - size.height) / 2)),
    ...size,
  };
}

/** The nearest place between two; the first of them where there is no room. */
function slide(from: number, first: number, last: number): number {
  return Math.max(first, Math.min(from, last));
}

function fit({ width, height }: Placement, screen: Rectangle): { width: number; height: number } {
  return {
    width: Math.max(SMALLEST.width, Math.min(width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(height, screen.height)),
  };
}

function showsGrip(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const below = screen.y + screen.height - window.y;
  return across >= GRIP.width && below >= GRIP.height && window.y >= screen.y;
}
