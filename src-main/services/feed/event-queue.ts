/** Values that one reader takes one by one, in order. */
export interface EventQueue<Value> {
  push(value: Value): void;
  /** Ends the reading; what is queued by then is dropped. */
  end(): void;
  readonly values: AsyncIterableIterator<Value>;
}

/**
 * Makes a queue between somebody who tells and one reader that can be slow.
 *
 * Past `limit` waiting values the oldest are dropped: the values are numbered, so the reader sees the gap and asks
 * for everything again. The queue exists from the call on, not from the first read.
 */
export function createEventQueue<Value>(limit: number, onEnd: () => void): EventQueue<Value> {
  const waiting: Value[] = [];
  let wake: ((result: IteratorResult<Value>) => void) | null = null;
  let isEnded = false;
  const end = (): void => {
    if (isEnded) return;
    isEnded = true;
    waiting.length = 0;
    wake?.({ done: true, value: undefined });
    wake = null;
    onEnd();
  };
  const values: AsyncIterableIterator<Value> = {
    async next() {
      const value = waiting.shift();
      if (value !== undefined) return { done: false, value };
      if (isEnded) return { done: true, value: undefined };
      return await new Promise((resolve) => {
        wake = resolve;
      });
    },
    async return() {
      end();
      return await Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return values;
    },
  };
  return {
    push(value) {
      if (isEnded) return;
      if (wake === null) {
        waiting.push(value);
        if (waiting.length > limit) waiting.shift();
        return;
      }
      wake({ done: false, value });
      wake = null;
    },
    end,
    values,
  };
}
