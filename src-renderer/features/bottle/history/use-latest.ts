import { useState } from 'react';

/** The last value that there was for a key, so that a view stays while the next answer is on its way. */
export function useLatest<Value>(key: string, value: Value | null): Value | null {
  const [last, setLast] = useState<{ readonly key: string; readonly value: Value } | null>(null);
  if (value !== null && (last?.value !== value || last.key !== key)) setLast({ key, value });
  if (value !== null) return value;
  return last?.key === key ? last.value : null;
}
