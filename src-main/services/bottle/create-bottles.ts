import { ok, type Result } from '#shared/base/result';
import { parseSlug } from '#shared/bottle/parse-slug';
import { redactSpec } from '#shared/bottle/redact-spec';
import type { BottleDetail, SpecView } from '#shared/contract/schemas/bottle';
import type { Slug } from '#shared/model/slug';
import { fail, failFromState } from '../fail.ts';
import { gatherHost } from '../plan/gather-host.ts';
import type { BottlesService, ServiceFailure } from '../services.ts';
import { logAct, readActs } from '../stage/log-acts.ts';
import { failInvalid } from './fail-invalid.ts';
import { readBottle } from '../stage/read-bottle.ts';
import { readHistory } from '../stage/read-history.ts';
import type { TakeTurns } from '../take-turns.ts';
import { buildRow } from '../view/build-row.ts';
import { buildSpecView } from '../view/build-spec-view.ts';
import { readRows } from '../view/read-rows.ts';
import type { World } from '../world.ts';
import { readPowers, writeAccepted } from './accepted-powers.ts';
import { answerLaunch } from './answer-launch.ts';
import { absolutePath, bottlePaths } from './bottle-paths.ts';
import { cleanUp, planCleanup } from './clean-up.ts';
import { duplicateBottle, putBackSpec } from './copy-bottle.ts';
import { createBottle, draftBottle } from './create-bottle.ts';
import { findBottle } from './find-bottle.ts';
import { checkImport, importSpec } from './import-spec.ts';
import { readSpec } from './read-spec.ts';
import { specFileReport } from './write-spec-file.ts';

/** Makes the use cases on bottles as things. */
export function createBottles(world: World, takeTurns: TakeTurns): BottlesService {
  const withBottle = async <Value>(
    text: string,
    step: (slug: Slug) => Promise<Result<Value, ServiceFailure>>,
  ): Promise<Result<Value, ServiceFailure>> => {
    const slug = await findBottle(world, text);
    return slug.ok ? await step(slug.value) : slug;
  };
  return {
    async list() {
      const obstacle = await world.files.findObstacle('bottles');
      if (obstacle !== null) return failFromState(obstacle);
      return ok([...(await readRows(world, await gatherHost(world, 'remembered')))]);
    },
    get: (text) => withBottle(text, (slug) => getBottle(world, slug)),
    draftSpec: (fields) => draftBottle(world, fields),
    create: (fields) => createBottle(world, fields),
    importSpec: (input) => takeTurns('import', () => importSpec(world, input)),
    checkImport: (text) => checkImport(world, text),
    async importExample(name) {
      const content = await world.hostFiles.readExample(name);
      if (content === null) return fail('bottle-not-found', `There is no example named ${name.slice(0, 60)}.`);
      const path = `examples/${name}.toml`;
      return await takeTurns('import', () =>
        importSpec(world, { content, path, acceptedPowers: 'later', replace: false }),
      );
    },
    exportSpec: (text, { withValues }) => withBottle(text, (slug) => exportSpec(world, slug, withValues)),
    duplicate: (text, name) =>
      withBottle(text, (slug) => takeTurns('import', () => duplicateBottle(world, slug, name))),
    async putBackSpec(text, specText) {
      const slug = parseSlug(text);
      if (!slug.ok) return fail('bottle-not-found', `${text.slice(0, 60)} is no name that a bottle can have.`);
      return await takeTurns('import', () => putBackSpec(world, slug.value, specText));
    },
    acceptPowers: (text, powersHash) => withBottle(text, (slug) => acceptPowers(world, slug, powersHash)),
    planCleanup: (text, withSpec) => planCleanup(world, text, withSpec),
    cleanUp: (text, withSpec) => takeTurns(text, () => cleanUp(world, text, withSpec)),
    launch: (text) => withBottle(text, (slug) => answerLaunch(world, slug, 'launch')),
    stop: (text) => withBottle(text, (slug) => answerLaunch(world, slug, 'stop')),
  };
}

async function getBottle(world: World, slug: Slug): Promise<Result<BottleDetail, ServiceFailure>> {
  const host = await gatherHost(world, 'remembered');
  const { judged, stage } = await readBottle(world, slug);
  const acts = await readActs(world, slug);
  const [view, history] = await Promise.all([
    buildSpecView(world, { slug, judged, stage, host, held: null }),
    readHistory(world, slug, { acts, present: stage }),
  ]);
  return ok({
    row: buildRow(world, { slug, judged, stage, acts, host }),
    specPath: absolutePath(world.files.root, bottlePaths(slug).spec),
    specText: judged.text,
    specSha256: judged.sha256,
    view,
    history,
  });
}

async function exportSpec(world: World, slug: Slug, withValues: boolean): ReturnType<BottlesService['exportSpec']> {
  const judged = await readSpec(world, slug);
  if (judged.text === null) return failInvalid(judged);
  const { path, powers } = specFileReport(world, slug, judged.spec);
  if (withValues) return ok({ text: judged.text, path, powers });
  const redacted = await redactSpec(judged.text);
  // A text in which values cannot be told from the rest is not given out without them.
  return redacted.ok ? ok({ text: redacted.value, path, powers }) : failInvalid(judged);
}

async function acceptPowers(world: World, slug: Slug, powersHash: string): Promise<Result<SpecView, ServiceFailure>> {
  const { judged, stage } = await readBottle(world, slug);
  if (judged.spec === null) return failInvalid(judged);
  const standing = await readPowers(world, slug, judged.spec);
  if (standing.powersHash === powersHash && !standing.powersAccepted) {
    const written = await writeAccepted(world, slug, powersHash);
    if (!written.ok) return written;
    await logAct(world, slug, { act: 'accept' });
  }
  // Another hash means that the spec asks for something else by now: the view says what, and that it is not accepted.
  const host = await gatherHost(world, 'remembered');
  return ok(await buildSpecView(world, { slug, judged, stage, host, held: null }));
}
