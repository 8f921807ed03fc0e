import { type BrowserWindow, screen } from 'electron';
import { bringBack, type Rectangle } from './place-window.ts';

/** A screen that comes or goes is told in several steps; in between the others are not where they end up. */
const SETTLE_MS = 300;

/** The parts of the screens that windows may cover; the first is the main one. */
export function screenAreas(): Rectangle[] {
  return [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
}

/**
 * Brings an open window back when its screen goes away, shrinks or is scaled, so that it can always be taken hold of.
 *
 * One that is maximised or minimised is the system's to place, and is looked at when it is a window of its own size again.
 */
export function keepOnScreen(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (window.isMaximized() || window.isMinimized() || window.isFullScreen()) return;
    const bounds = bringBack(window.getBounds(), screenAreas());
    if (bounds !== null) window.setBounds(bounds);
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE_MS);
  };
  screen.on('display-added', lookSoon);
  screen.on('display-removed', lookSoon);
  screen.on('display-metrics-changed', lookSoon);
  window.on('restore', lookSoon);
  window.on('unmaximize', lookSoon);
  window.on('leave-full-screen', lookSoon);
  window.once('closed', () => {
    clearTimeout(timer);
    screen.off('display-added', lookSoon);
    screen.off('display-removed', lookSoon);
    screen.off('display-metrics-changed', lookSoon);
  });
}
