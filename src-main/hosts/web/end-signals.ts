const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Settles when this process is asked to end: by a signal, or by the end of a parent that started it over an IPC channel.
 *
 * A second signal ends the process as if nobody listened.
 */
export async function untilEnded(): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      for (const signal of SIGNALS) process.off(signal, end);
      process.off('disconnect', end);
      if (process.connected) process.disconnect();
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, end);
    if (process.connected) process.on('disconnect', end);
  });
}
