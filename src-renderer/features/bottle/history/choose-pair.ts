import type { TimelineEntry } from '#shared/contract/schemas/timeline';

/** A stage by its number in history; null is the present one. */
export type StageNumber = number | null;

/** The two stages that are compared. */
export interface Pair {
  readonly before: StageNumber;
  readonly after: StageNumber;
}

/** An entry whose stage is still there. */
export type StageEntry = TimelineEntry & { readonly stage: NonNullable<TimelineEntry['stage']> };

/** The entries whose stage can be looked into, newest first. */
export function listComparable(entries: readonly TimelineEntry[]): readonly StageEntry[] {
  return entries.filter((entry): entry is StageEntry => entry.stage !== null && entry.stage.state !== 'closed');
}

/**
 * The pair that is shown: the one that was chosen while both of its stages are there, else the newest and its neighbour.
 *
 * @param stages Newest first.
 * @returns null where there are no two stages.
 */
export function choosePair(stages: readonly StageEntry[], chosen: Pair | null): Pair | null {
  const has = (number: StageNumber): boolean => stages.some(({ stage }) => stage.number === number);
  if (chosen !== null && has(chosen.before) && has(chosen.after)) return chosen;
  const [newest] = stages;
  return newest === undefined ? null : pairWithNeighbour(stages, newest.stage.number);
}

/** A stage with the one before it; the oldest has none before it, so it stands before the next one. */
export function pairWithNeighbour(stages: readonly StageEntry[], number: StageNumber): Pair | null {
  const index = stages.findIndex(({ stage }) => stage.number === number);
  const older = stages[index + 1];
  const newer = stages[index - 1];
  if (index === -1) return null;
  if (older !== undefined) return { before: older.stage.number, after: number };
  return newer === undefined ? null : { before: number, after: newer.stage.number };
}

/** The pair with another stage on one side; the stage of the other side changes places with it. */
export function replaceSide(pair: Pair, side: keyof Pair, number: StageNumber): Pair {
  const other = side === 'before' ? 'after' : 'before';
  if (pair[other] === number) return { before: pair.after, after: pair.before };
  return side === 'before' ? { ...pair, before: number } : { ...pair, after: number };
}

/** How a stage is called. */
export function nameStage(number: StageNumber): string {
  return number === null ? 'Present stage' : `Stage ${number}`;
}
