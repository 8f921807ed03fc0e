import { ok, type Result } from '#shared/base/result';
import { compareCodeUnits } from '#shared/base/compare-code-units';
import type { ComparedFile, StageComparison } from '#shared/contract/schemas/timeline';
import type { Slug } from '#shared/model/slug';
import { describeStageChange } from '#shared/stage/describe-stage-change';
import { diffTexts } from '#shared/stage/diff-texts';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure, StagePair } from '../services.ts';
import { readFormer } from '../stage/read-history.ts';
import { PLAN_NAME, readStage, SPEC_NAME, type StageRead } from '../stage/read-stage.ts';
import type { World } from '../world.ts';
import { comparedStage } from './read-kept-stages.ts';

/** Compares two stages of a bottle file by file: the spec first, plan.json last. */
export async function compareStages(
  world: World,
  slug: Slug,
  pair: StagePair,
): Promise<Result<StageComparison, ServiceFailure>> {
  const before = await requireStage(world, slug, pair.before);
  if (!before.ok) return before;
  const after = await requireStage(world, slug, pair.after);
  if (!after.ok) return after;
  const [old, next] = [textsOf(before.value), textsOf(after.value)];
  const names = [...new Set([...old.keys(), ...next.keys()])].sort(
    (left, right) => rank(left) - rank(right) || compareCodeUnits(left, right),
  );
  const now = comparedStage(after.value);
  return ok({
    changes: now === null ? [] : [...describeStageChange(comparedStage(before.value), now)],
    files: names.map((name) => compareFile(name, old.get(name) ?? null, next.get(name) ?? null)),
  });
}

async function requireStage(
  world: World,
  slug: Slug,
  number: number | null,
): Promise<Result<StageRead, ServiceFailure>> {
  const read =
    number === null
      ? await readStage(world.files, bottlePaths(slug).stage)
      : ((await readFormer(world, slug, number)) ?? { status: 'none' as const });
  const which = number === null ? `The present stage of ${slug}` : `Stage ${number} of ${slug}`;
  switch (read.status) {
    case 'none':
      return fail('history-not-found', `${which} is not there any more.`);
    case 'newer':
      return fail('newer-version', `${which} was written by a newer version of Corkboard.`);
    case 'refused':
      return failFromState(read.problem);
    case 'found':
    case 'damaged':
      return ok(read);
  }
}

function textsOf(read: StageRead): ReadonlyMap<string, string> {
  if (read.status !== 'found' && read.status !== 'damaged') return new Map();
  const decoder = new TextDecoder();
  return new Map([...read.files].map(([name, { bytes }]) => [name, decoder.decode(bytes)]));
}

function compareFile(name: string, before: string | null, after: string | null): ComparedFile {
  const status = before === null ? 'added' : after === null ? 'removed' : before === after ? 'same' : 'changed';
  return { name, language: languageOf(name), status, before, after, hunks: diffTexts(before ?? '', after ?? '') };
}

function languageOf(name: string): ComparedFile['language'] {
  if (name.endsWith('.json')) return 'json';
  if (name.endsWith('.yaml')) return 'yaml';
  return name.endsWith('.toml') ? 'toml' : 'text';
}

function rank(name: string): number {
  if (name === SPEC_NAME) return 0;
  return name === PLAN_NAME ? 2 : 1;
}
