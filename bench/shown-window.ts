import { timePairs } from './benchmark.ts';
import type { ElectronPlace } from './electron-place.ts';

const ROUNDS = 11;

/** Both kinds of app with the same watch. */
export const KINDS = ['corkboard', 'empty'] as const;

/** The state root of ten bottles that both windows are opened on. */
export const TEN = 'ten';

/** Times both apps of a place from start to a painted window, in turn. */
export async function timeWindows(place: ElectronPlace): Promise<{ subjectMs: number; floorMs: number }> {
  const show = async (app: string): Promise<void> => {
    const { ended } = await place.start(app, TEN);
    await ended;
  };
  // The first start makes the code caches.
  for (const kind of KINDS) await show(kind);
  return await timePairs(
    ROUNDS,
    () => show('corkboard'),
    () => show('empty'),
  );
}

/**
 * Runs in the main process before the app: says `shown` once the page shows the text and has painted it, and ends the app.
 *
 * It looks from inside, the same in both: no debugger is attached, which would cost both alike and make them look alike.
 */
export const WATCH_SHOWN = watchShown("process.stdout.write('shown\\n', () => app.exit(0));");

/** A watch that acts by other means once the page has painted; `contents` is the page. */
export function watchShown(act: string): string {
  return `'use strict';
const { app, BrowserWindow } = require('electron');
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(\`new Promise((resolve) => {
      const look = () => document.body.innerText.includes('Bench 1') ? requestAnimationFrame(() => resolve()) : setTimeout(look, 4);
      look();
    })\`);
    ${act}
  });
});`;
}
