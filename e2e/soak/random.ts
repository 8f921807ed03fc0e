/** A stream of choices that a seed decides. */
export interface Choices {
  /** A whole number from 0 up to, not including, `below`. */
  number(below: number): number;
  /** True with that probability. */
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** Makes the stream of a seed (mulberry32): the same seed gives the same choices on every machine. */
export function makeChoices(seed: number): Choices {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    chance: (probability) => next() < probability,
    pick: (values) => {
      const value = values[number(values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}
