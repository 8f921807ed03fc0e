import { ok, type Result } from '#shared/base/result';
import { sha256Hex } from '#shared/base/sha256';
import { placeKeys } from '#shared/bottle/place-keys';
import type { DiffReport, FileView } from '#shared/contract/schemas/file-view';
import { diffTexts } from '#shared/stage/diff-texts';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { readSpec } from '../bottle/read-spec.ts';
import { fail, failFromState } from '../fail.ts';
import type { MadePlan } from '../plan/make-plan.ts';
import type { ServiceFailure } from '../services.ts';
import { buildFileViews } from '../view/build-file-views.ts';
import type { World } from '../world.ts';
import { readFormer } from './read-history.ts';
import { readStage, SPEC_NAME, type StageFile, type StageRead } from './read-stage.ts';
import { statusOf } from './stage-record.ts';

/** What is compared: the draft of a bottle with its stage, or with one of history. */
export interface DiffAsked {
  readonly slug: Slug;
  readonly made: MadePlan;
  readonly historyNumber: number | null;
}

/** Compares each draft, and the spec that would lie beside them, with what lies on disk or in a former stage. */
export async function diffBottle(
  world: World,
  { slug, made, historyNumber }: DiffAsked,
): Promise<Result<DiffReport, ServiceFailure>> {
  const stage =
    historyNumber === null
      ? ok(await readStage(world.files, bottlePaths(slug).stage))
      : await requireFormer(world, slug, historyNumber);
  if (!stage.ok) return stage;
  const files = stageFiles(stage.value);
  const { text: specText } = await readSpec(world, slug);
  const spec = files.has(SPEC_NAME) && specText !== null ? [{ name: SPEC_NAME, text: specText }] : [];
  const texts = [...made.drafts.map(({ name, text }) => ({ name, text })), ...spec];
  return ok({
    files: texts.map(({ name, text }) => {
      const there = files.get(name);
      const former = there === undefined ? '' : new TextDecoder().decode(there.bytes);
      const status =
        historyNumber === null
          ? statusOf(made.record, name, sha256Hex(text))
          : there === undefined
            ? 'new'
            : former === text
              ? 'same'
              : 'changed';
      return { name, status, hunks: former === text ? [] : [...diffTexts(former, text)] };
    }),
  });
}

/** What a former stage is shown against. */
export interface FormerAsked {
  readonly slug: Slug;
  readonly number: number;
  /** The present plan, or null where there is none. */
  readonly made: MadePlan | null;
}

/** Shows the files of one former stage against the present draft. */
export async function viewFormer(
  world: World,
  { slug, number, made }: FormerAsked,
): Promise<Result<{ number: number; specText: string | null; files: FileView[] }, ServiceFailure>> {
  const stage = await requireFormer(world, slug, number);
  if (!stage.ok) return stage;
  const { text } = await readSpec(world, slug);
  const formerSpec = stageFiles(stage.value).get(SPEC_NAME);
  return ok({
    number,
    specText: formerSpec === undefined ? null : new TextDecoder().decode(formerSpec.bytes),
    files: buildFileViews({
      stageFolder: absolutePath(world.files.root, `${bottlePaths(slug).history}/${number}`),
      drafts: made?.drafts ?? [],
      reasons: new Map(),
      stage: stage.value,
      specText: text,
      places: text === null || made === null ? new Map() : await placeKeys(text),
    }),
  });
}

async function requireFormer(world: World, slug: Slug, number: number): Promise<Result<StageRead, ServiceFailure>> {
  const stage = await readFormer(world, slug, number);
  if (stage === null || stage.status === 'none') {
    return fail('history-not-found', `${slug} has no former stage ${number}.`);
  }
  if (stage.status === 'newer') {
    return fail('newer-version', `Stage ${number} of ${slug} was written by a newer version of Corkboard.`);
  }
  return stage.status === 'refused' ? failFromState(stage.problem) : ok(stage);
}

function stageFiles(stage: StageRead): ReadonlyMap<string, StageFile> {
  return stage.status === 'found' || stage.status === 'damaged' ? stage.files : new Map();
}
