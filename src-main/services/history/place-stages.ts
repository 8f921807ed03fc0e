import type { Act } from '../stage/log-acts.ts';

/**
 * Finds for each stage the act that wrote it, as an index into the acts; null when the log does not tell.
 *
 * The log knows the hash of a stage's plan.json, and two stages can share it: one that drifted and the one that was
 * restored over it. A prepare that found nothing to write is logged too, so of several acts with one hash the first wrote
 * the stage, unless more such stages follow each other: then the restores wrote the later ones.
 *
 * @param acts Oldest first.
 * @param planHashes Of the stages, newest first; null for one without a readable plan.json.
 */
export function placeStages(acts: readonly Act[], planHashes: readonly (string | null)[]): readonly (number | null)[] {
  const places: (number | null)[] = planHashes.map(() => null);
  let end = acts.length;
  for (let index = 0; index < planHashes.length;) {
    const hash = planHashes[index] ?? null;
    const same = hash === null ? 1 : countSame(planHashes, index);
    const run = hash === null ? [] : findRun(acts, hash, end);
    const writers = chooseWriters(acts, run, same);
    writers.toReversed().forEach((writer, offset) => {
      places[index + offset] = writer;
    });
    end = writers[0] ?? end;
    index += same;
  }
  return placeDamaged(acts, planHashes, places);
}

/**
 * A stage without a readable plan.json was written between its neighbours by an act whose stage is none of the others; it
 * is placed where there are exactly as many such acts as stages.
 */
function placeDamaged(
  acts: readonly Act[],
  planHashes: readonly (string | null)[],
  places: readonly (number | null)[],
): readonly (number | null)[] {
  const placed = [...places];
  for (let index = 0; index < placed.length; index += 1) {
    if (planHashes[index] !== null || placed[index] !== null) continue;
    const next = planHashes.findIndex((hash, at) => at > index && hash !== null);
    const count = (next === -1 ? planHashes.length : next) - index;
    const end = placed.slice(0, index).findLast((place) => place !== null) ?? acts.length;
    const start = placed.slice(index + count).find((place) => place !== null) ?? -1;
    const writers = listFirst(acts, new Set(planHashes)).filter((at) => at > start && at < end);
    if (writers.length === count) placed.splice(index, count, ...writers.toReversed());
    index += count - 1;
  }
  return placed;
}

/** The indexes of the acts that brought a plan up for the first time, those of known stages left out. */
function listFirst(acts: readonly Act[], known: ReadonlySet<string | null>): readonly number[] {
  const seen = new Set<string | null>(known);
  return acts.flatMap(({ planSha256 }, at) => {
    if (planSha256 === undefined || seen.has(planSha256)) return [];
    seen.add(planSha256);
    return [at];
  });
}

/** How many stages from one on have its hash. */
function countSame(planHashes: readonly (string | null)[], index: number): number {
  const next = planHashes.findIndex((hash, at) => at > index && hash !== planHashes[index]);
  return (next === -1 ? planHashes.length : next) - index;
}

/** The indexes of the last acts before `end` that go back to one hash, with no other stage and no cleanup between them. */
function findRun(acts: readonly Act[], hash: string, end: number): readonly number[] {
  const run: number[] = [];
  for (let index = end - 1; index >= 0; index -= 1) {
    const act = acts[index];
    if (act?.planSha256 === hash) run.unshift(index);
    else if (run.length > 0 && (act?.planSha256 !== undefined || act?.act === 'cleanup')) break;
  }
  return run;
}

function chooseWriters(acts: readonly Act[], run: readonly number[], count: number): readonly number[] {
  const [first, ...later] = run;
  if (first === undefined) return [];
  const isRestore = (index: number): boolean => acts[index]?.act.endsWith('restore') === true;
  const likely = [...later.filter((index) => !isRestore(index)), ...later.filter(isRestore)];
  const chosen = count === 1 ? [] : likely.slice(-(count - 1));
  return [first, ...chosen.sort((left, right) => left - right)];
}
