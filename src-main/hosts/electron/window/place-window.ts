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
