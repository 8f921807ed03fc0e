import { constants } from 'node:os';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Settles when this process is asked to end: by a signal, or by the end of a parent that started it over an IPC channel.
 *
 * It goes on listening: whoever else looks at a signal sees that this process ends in its own way. A second signal ends it
 * at once, with the exit code that a shell gives to a signal.
 */
export async function untilEnded(): Promise<void> {
  await new Promise<void>((resolve) => {
    let isEnding = false;
    const end = (signal?: NodeJS.Signals): void => {
      if (isEnding && signal !== undefined) process.exit(128 + constants.signals[signal]);
      isEnding = true;
      if (process.connected) process.disconnect();
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, end);
    if (process.connected) {
      process.once('disconnect', () => {
        end();
      });
    }
  });
}
