/** One figure of DESIGN 11: a ratio against a floor measured in the same run, or a size. */
export interface Benchmark {
  readonly name: string;
  /** What is measured against what, in words. */
  readonly what: string;
  /** `≤ 1.7`, `≥ 5000`. */
  readonly goal: { readonly relation: '<=' | '>='; readonly value: number; readonly unit: string };
  /** Measures; a text says why it cannot be measured here. */
  measure(): Promise<Measurement | string>;
}

/** What was measured. */
interface Measurement {
  readonly value: number;
  /** The figures behind the value: medians, floors, counts. */
  readonly detail: string;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times two acts in turn, so that both see the same machine, and answers the medians in milliseconds. */
export async function timePairs(
  rounds: number,
  subject: () => Promise<void> | void,
  floor: () => Promise<void> | void,
): Promise<{ subjectMs: number; floorMs: number }> {
  const subjects: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await timeMs(floor));
    subjects.push(await timeMs(subject));
  }
  return { subjectMs: median(subjects), floorMs: median(floors) };
}

async function timeMs(act: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
