const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const groups = new Set<number>();

/**
 * Has a process group ended with this process, however that is ended; `settled` takes it out again.
 *
 * A program that is asked something runs in a group of its own, so Ctrl-C in a terminal does not reach it: without this,
 * one that hangs would stay behind.
 */
export function endWithThisProcess(pid: number): { settled(): void } {
  if (groups.size === 0) listen();
  groups.add(pid);
  return {
    settled: () => {
      if (groups.delete(pid) && groups.size === 0) unlisten();
    },
  };
}

/** Ends a process group at once, whatever it does about other signals. */
export function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}

function listen(): void {
  process.on('exit', endAll);
  for (const signal of SIGNALS) process.on(signal, endBySignal);
}

function unlisten(): void {
  process.off('exit', endAll);
  for (const signal of SIGNALS) process.off(signal, endBySignal);
}

function endAll(): void {
  groups.forEach(endGroup);
}

/** A host that listens to the signal ends in its own way; where nobody else listens, the signal does what it always did. */
function endBySignal(signal: NodeJS.Signals): void {
  endAll();
  if (process.listenerCount(signal) > 1) return;
  unlisten();
  process.kill(process.pid, signal);
}
