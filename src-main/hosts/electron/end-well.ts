import { constants } from 'node:os';
import { app } from 'electron';
import type { Log } from '#main/capabilities/log';

/** How long the end of the app may wait for what has to be closed. */
const PATIENCE_MS = 2_000;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** How the app is being ended. */
export interface Ending {
  /** Whether a signal asked for it: nobody is there to answer a question. */
  isBySignal(): boolean;
}

/**
 * Ends the app when its window is closed (on macOS, when it is told to) or a signal asks for it, after everything was
 * closed; and keeps a defect that nobody caught from passing unseen.
 */
export function endWell(closeAll: () => Promise<void>, log: Log): Ending {
  let isClosed = false;
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  const isBySignal = hearSignals();
  app.on('will-quit', (event) => {
    if (isClosed) return;
    isClosed = true;
    event.preventDefault();
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    Promise.race([closeAll(), patience])
      .catch((error: unknown) => log.error('end-failed', { error: String(error) }))
      // Asked within this event, before it has been prevented, the app would not be ended at all.
      .finally(() => setImmediate(() => app.quit()));
  });
  process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', { error: String(reason) }));
  return { isBySignal };
}

/**
 * Hears the signals for as long as the app runs; a second one ends it at once.
 *
 * Electron hears them too, until Node stops listening to one, which then ends the process on the spot: so it never stops.
 */
function hearSignals(): () => boolean {
  let isEnding = false;
  const end = (signal: (typeof SIGNALS)[number]): void => {
    if (isEnding) app.exit(128 + constants.signals[signal]);
    isEnding = true;
    app.quit();
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return () => isEnding;
}
