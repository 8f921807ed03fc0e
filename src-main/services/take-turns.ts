/** Runs steps of one key one after the other, so that two pages of this process cannot interleave on one bottle. */
export type TakeTurns = <Value>(key: string, step: () => Promise<Value>) => Promise<Value>;

/** Steps that take turns, and the end of all of them. */
type Turns = TakeTurns & {
  /** Waits until no step is under way. */
  settle(): Promise<void>;
};

/** Makes an empty set of queues; a key costs nothing once its last step is done. */
export function createTurns(): Turns {
  const lastByKey = new Map<string, Promise<unknown>>();
  const takeTurns: TakeTurns = (key, step) => {
    const before = lastByKey.get(key) ?? Promise.resolve();
    const turn = before.then(step, step);
    lastByKey.set(key, turn);
    const leave = (): void => {
      if (lastByKey.get(key) === turn) lastByKey.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  };
  const settle = async (): Promise<void> => {
    while (lastByKey.size > 0) await Promise.allSettled(lastByKey.values());
  };
  return Object.assign(takeTurns, { settle });
}
