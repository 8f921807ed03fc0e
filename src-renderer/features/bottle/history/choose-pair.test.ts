import { expect, test } from 'vitest';
import type { TimelineEntry } from '#shared/contract/schemas/timeline';
import { choosePair, listComparable, pairWithNeighbour, replaceSide } from './choose-pair.ts';

type State = NonNullable<TimelineEntry['stage']>['state'];

function entry(number: number | null, state: State = 'whole'): TimelineEntry {
  const stage = { number, state, trouble: null };
  return { id: String(number), at: null, host: null, act: 'prepare', count: 1, stage, changes: [] };
}

const edit: TimelineEntry = { ...entry(0), act: 'edit', stage: null };
const stages = listComparable([edit, entry(null), entry(4, 'closed'), edit, entry(3), entry(1, 'damaged')]);

test('only stages that can be looked into are compared', () => {
  expect(stages.map(({ stage }) => stage.number)).toEqual([null, 3, 1]);
});

test('at first the newest stage stands beside the one before it', () => {
  expect(choosePair(stages, null)).toEqual({ before: 3, after: null });
});

test('the pair that was chosen stays while both are there', () => {
  expect(choosePair(stages, { before: 1, after: 3 })).toEqual({ before: 1, after: 3 });
  expect(choosePair(stages, { before: 1, after: 2 })).toEqual({ before: 3, after: null });
});

test('one stage has nothing beside it', () => {
  expect(choosePair(listComparable([entry(null)]), null)).toBeNull();
  expect(choosePair([], null)).toBeNull();
});

test('the oldest stage stands before the next one', () => {
  expect(pairWithNeighbour(stages, 3)).toEqual({ before: 1, after: 3 });
  expect(pairWithNeighbour(stages, 1)).toEqual({ before: 1, after: 3 });
  expect(pairWithNeighbour(stages, 99)).toBeNull();
});

test('a stage never stands beside itself', () => {
  expect(replaceSide({ before: 3, after: null }, 'before', 1)).toEqual({ before: 1, after: null });
  expect(replaceSide({ before: 3, after: null }, 'after', 3)).toEqual({ before: null, after: 3 });
});
