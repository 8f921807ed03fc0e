import { useEffect, useEffectEvent } from 'react';

const offered = new Map<string, () => void>();

/** Lets a part of the page carry out an action while it is shown: the list its filter, Preflight its look. */
export function useOffer(id: string, run: () => void): void {
  const current = useEffectEvent(run);
  useEffect(() => {
    const mine = (): void => {
      current();
    };
    offered.set(id, mine);
    return () => {
      if (offered.get(id) === mine) offered.delete(id);
    };
  }, [id]);
}

/** Whether a part that is shown carries the action out. */
export function isOffered(id: string): boolean {
  return offered.has(id);
}

/** Carries an action out in the part that offers it; false when none does. */
export function runOffered(id: string): boolean {
  const run = offered.get(id);
  run?.();
  return run !== undefined;
}
