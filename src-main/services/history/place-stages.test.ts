import { expect, test } from 'vitest';
import type { Act } from '../stage/log-acts.ts';
import { placeStages } from './place-stages.ts';

/** Acts written short: `p:A` is a prepare of the plan A, `r:A` a restore, `e` an edit, `c` a cleanup. */
function acts(...words: readonly string[]): readonly Act[] {
  const names = { p: 'prepare', r: 'restore', e: 'edit', c: 'cleanup' } as const;
  return words.map((word) => {
    const [letter = 'e', planSha256] = word.split(':');
    return { time: '', host: 'cli', act: names[letter as keyof typeof names], planSha256 };
  });
}

test.each<[string, readonly string[], readonly (string | null)[], readonly (number | null)[]]>([
  ['each stage has its own prepare', ['p:A', 'e', 'p:B'], ['B', 'A'], [2, 0]],
  ['a prepare that found nothing to write wrote nothing', ['p:A', 'p:A', 'p:A'], ['A'], [0]],
  ['a restore wrote the stage over the drifted one', ['p:A', 'p:A', 'r:A'], ['A', 'A'], [2, 0]],
  ['a prepare over a drifted stage wrote it again', ['p:A', 'p:A'], ['A', 'A'], [1, 0]],
  ['there and back', ['p:A', 'p:B', 'p:A'], ['A', 'B', 'A'], [2, 1, 0]],
  ['what was cleaned up is gone', ['p:A', 'c', 'p:A'], ['A'], [2]],
  ['stages that were pruned', ['p:A', 'p:B', 'p:C'], ['C', 'B'], [2, 1]],
  ['a stage that the log does not know', ['p:A'], ['B', 'A'], [null, 0]],
  ['a damaged stage that no act is left for', ['p:A', 'p:B'], ['B', null, 'A'], [1, null, 0]],
  ['a damaged stage of which one act is left', ['p:A', 'p:C', 'e', 'p:C', 'p:B'], ['B', null, 'A'], [4, 1, 0]],
  ['two damaged stages', ['p:A', 'p:C', 'p:B'], ['B', null, null], [2, 1, 0]],
  ['a damaged stage of which two acts are left', ['p:A', 'p:C', 'p:B'], ['B', null], [2, null]],
  ['more stages than acts', ['p:A'], ['A', 'A', 'A'], [0, null, null]],
  ['no log', [], ['A'], [null]],
])('%s', (_what, words, hashes, places) => {
  expect(placeStages(acts(...words), hashes)).toEqual(places);
});
