import type { Timeline, TimelineEntry } from '#shared/contract/schemas/timeline';
import { describeStageChange } from '#shared/stage/describe-stage-change';
import type { Act } from '../stage/log-acts.ts';
import { placeStages } from './place-stages.ts';
import { comparedStage, describeKept, type KeptStage } from './read-kept-stages.ts';

/** So many entries are listed; of the acts before them only the number is told. */
const SHOWN = 200;
const HOSTS = ['app', 'web', 'cli'] as const;

/**
 * Builds what happened to a bottle, newest first, from its log and the stages that are kept.
 *
 * Every kept stage has an entry of its own. Acts that wrote no stage, or one that is gone, are put together while they are
 * of one kind and host, so that the answer stays short however long the log is.
 *
 * @param acts Oldest first.
 * @param stages Newest first.
 */
export function buildTimeline(acts: readonly Act[], stages: readonly KeptStage[]): Timeline {
  const places = placeStages(
    acts,
    stages.map(({ read }) => (read.status === 'found' ? read.planSha256 : null)),
  );
  const entries: TimelineEntry[] = [];
  let earlierActs = 0;
  const addActs = (from: number, end: number): void => {
    for (let index = end - 1; index >= from; index -= 1) {
      const entry = actEntry(acts, index);
      const last = entries.at(-1);
      if (earlierActs === 0 && last !== undefined && isSameKind(last, entry))
        entries[entries.length - 1] = { ...last, count: last.count + 1 };
      else if (entries.length < SHOWN) entries.push(entry);
      else earlierActs += 1;
    }
  };
  let end = acts.length;
  stages.forEach((stage, index) => {
    const place = places[index] ?? null;
    if (place !== null) addActs(place + 1, end);
    entries.push(stageEntry(stage, place === null ? null : (acts[place] ?? null), stages[index + 1]));
    end = place ?? end;
  });
  addActs(0, end);
  return { entries, earlierActs };
}

function stageEntry(stage: KeptStage, act: Act | null, older: KeptStage | undefined): TimelineEntry {
  const now = comparedStage(stage.read);
  const before = older === undefined ? null : comparedStage(older.read);
  // Without the one before there is nothing to say, not "the first".
  const isComparable = now !== null && (older === undefined || before !== null);
  const writtenAt = stage.read.status === 'found' ? stage.read.writtenAt.toISOString() : null;
  return {
    id: stage.number === null ? 'present' : `stage ${stage.number}`,
    at: act?.time ?? writtenAt,
    host: hostOf(act),
    act: act?.act ?? 'unknown',
    count: 1,
    stage: describeKept(stage),
    changes: isComparable ? [...describeStageChange(before, now)] : [],
  };
}

function actEntry(acts: readonly Act[], index: number): TimelineEntry {
  const act = acts[index];
  return {
    id: `act ${index}`,
    at: act?.time ?? null,
    host: hostOf(act ?? null),
    act: act?.act ?? 'unknown',
    count: 1,
    stage: null,
    changes: act === undefined ? [] : describeAct(acts, act, index),
  };
}

/** What is to be said of an act whose stage, if it wrote one, is not there any more. */
function describeAct(acts: readonly Act[], act: Act, index: number): string[] {
  if (act.act !== 'prepare' && act.act !== 'restore') return [];
  let former = index - 1;
  while (former >= 0 && acts[former]?.planSha256 === undefined && acts[former]?.act !== 'cleanup') former -= 1;
  if (act.act === 'prepare' && acts[former]?.planSha256 === act.planSha256) return ['The files were there already.'];
  return ['Its stage is gone, or cannot be told from a damaged one.'];
}

function isSameKind(one: TimelineEntry, other: TimelineEntry): boolean {
  return (
    one.stage === null &&
    one.act === other.act &&
    one.host === other.host &&
    one.changes.join() === other.changes.join()
  );
}

function hostOf(act: Act | null): TimelineEntry['host'] {
  return HOSTS.find((host) => host === act?.host) ?? null;
}
