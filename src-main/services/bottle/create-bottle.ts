import { err, ok, type Result } from '#shared/base/result';
import { deriveSlug } from '#shared/bottle/derive-slug';
import { parseSlug } from '#shared/bottle/parse-slug';
import { hashPowers, listPowers } from '#shared/bottle/list-powers';
import { writeSpec } from '#shared/bottle/write-spec';
import type { SpecView } from '#shared/contract/schemas/bottle';
import type { NewBottle } from '#shared/contract/schemas/input';
import { type Cost, listCosts } from '#shared/report/list-costs';
import type { Problem } from '#shared/model/problem';
import type { Slug } from '#shared/model/slug';
import { fail } from '../fail.ts';
import { gatherHost } from '../plan/gather-host.ts';
import type { ServiceFailure, SpecFileReport } from '../services.ts';
import { logAct } from '../stage/log-acts.ts';
import { failInvalid } from './fail-invalid.ts';
import { buildSpecView } from '../view/build-spec-view.ts';
import type { World } from '../world.ts';
import { writeAccepted } from './accepted-powers.ts';
import { judgeSpec, type JudgedSpec } from './read-spec.ts';
import { compareWithExisting, createSpecFile, specFileReport } from './write-spec-file.ts';

/** How problems name a spec that is not a file yet. */
const UNSAVED = 'bottle.toml';

interface Drafted {
  readonly slug: Slug;
  readonly text: string;
  readonly judged: JudgedSpec;
}

/** Writes the spec text that the form stands for and shows what it comes to, without taking it in. */
export async function draftBottle(
  world: World,
  fields: NewBottle,
): Promise<Result<{ text: string; slug: string; view: SpecView; costs: Cost[] }, ServiceFailure>> {
  const drafted = await draft(world, fields);
  if (!drafted.ok) return drafted;
  const { slug, text, judged } = drafted.value;
  const host = await gatherHost(world, 'remembered');
  const view = await buildSpecView(world, { slug, judged, host, stage: { status: 'none' }, held: null });
  const costs = judged.spec === null ? [] : [...listCosts(judged.spec)];
  const standing = await compareWithExisting(world, slug, text);
  if (standing.ok && standing.value === 'new') return ok({ text, slug, view, costs });
  const key = fields.slug === undefined ? 'name' : 'slug';
  const taken = problemAt(key, 'slug-taken', `There is a bottle ${slug} already. Give this one another ${key}.`);
  return ok({ text, slug, view: { ...view, problems: [...view.problems, taken] }, costs });
}

/** Makes a bottle from the form; its maker has asked for what it can do, so its powers count as accepted. */
export async function createBottle(world: World, fields: NewBottle): Promise<Result<SpecFileReport, ServiceFailure>> {
  const drafted = await draft(world, fields);
  if (!drafted.ok) return drafted;
  const { slug, text, judged } = drafted.value;
  if (judged.spec === null) return failInvalid(judged);
  const standing = await compareWithExisting(world, slug, text);
  if (!standing.ok) return standing;
  if (standing.value === 'same') return fail('slug-taken', `There is a bottle ${slug} already, with the same spec.`);
  const written = await createSpecFile(world, slug, text);
  if (!written.ok) return written;
  const powers = listPowers(judged.spec);
  if (powers.length > 0) {
    const accepted = await writeAccepted(world, slug, hashPowers(powers));
    if (!accepted.ok) return accepted;
  }
  await logAct(world, slug, { act: 'create', ...(judged.sha256 === null ? {} : { specSha256: judged.sha256 }) });
  return ok(specFileReport(world, slug, judged.spec));
}

async function draft(world: World, fields: NewBottle): Promise<Result<Drafted, ServiceFailure>> {
  const slug = chooseSlug(fields);
  if (!slug.ok) {
    return err({
      ...fail('spec-invalid', slug.error.message).error,
      detail: { problems: [slug.error], remedy: null, powers: [] },
    });
  }
  const text = writeSpec(fields);
  const judged = await judgeSpec(world, text, { path: UNSAVED, slug: slug.value });
  return ok({ slug: slug.value, text, judged });
}

/** The slug that was given, else the one that the name gives; a name that gives none can stand beside a slug. */
function chooseSlug({ name, slug }: NewBottle): Result<Slug, Problem> {
  if (slug !== undefined) {
    const parsed = parseSlug(slug);
    return parsed.ok ? parsed : err(problemAt('slug', parsed.error.code, parsed.error.message));
  }
  const derived = deriveSlug(name);
  if (derived.ok) return derived;
  const { code, message } = derived.error;
  if (name.trim() === '') return err(problemAt('name', code, message));
  return err(problemAt('slug', code, `${message} Or give the bottle a slug of its own.`));
}

function problemAt(key: 'name' | 'slug', code: string, message: string): Problem {
  return { code, severity: 'error', path: UNSAVED, line: 1, column: 1, key, message };
}
