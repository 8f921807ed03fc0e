import { startTransition, useEffect, useRef, useState } from 'react';

/** A value that changes at most once in a while: a storm of changes is drawn as a few, and the last one is never missed. */
export function useCalm<Value>(value: Value, pauseMs: number): Value {
  const [shown, setShown] = useState(value);
  const shownAt = useRef(0);
  useEffect(() => {
    const waitMs = Math.max(0, shownAt.current + pauseMs - performance.now());
    const timer = setTimeout(() => {
      shownAt.current = performance.now();
      startTransition(() => {
        setShown(value);
      });
    }, waitMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pauseMs]);
  return shown;
}
