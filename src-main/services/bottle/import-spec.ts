import { ok, type Result } from '#shared/base/result';
import { deriveSlug } from '#shared/bottle/derive-slug';
import { hashPowers, listPowers } from '#shared/bottle/list-powers';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { Slug } from '#shared/model/slug';
import { fail } from '../fail.ts';
import type { BottlesService, ServiceFailure, SpecFileReport } from '../services.ts';
import { logAct } from '../stage/log-acts.ts';
import { failInvalid } from './fail-invalid.ts';
import type { World } from '../world.ts';
import { writeAccepted } from './accepted-powers.ts';
import { judgeSpec, readSpec, type JudgedSpec } from './read-spec.ts';
import { compareWithExisting, createSpecFile, keepText, replaceSpecFile, specFileReport } from './write-spec-file.ts';

/** Each lost race means that another program wrote this spec; an editor that saves does so once. */
const ATTEMPTS = 20;

type ImportInput = Parameters<BottlesService['importSpec']>[0];

/** What an import does with powers: as the person said, or `later` for a bundled example, whose prepare asks. */
export interface ImportAsked extends Omit<ImportInput, 'acceptedPowers'> {
  readonly acceptedPowers: ImportInput['acceptedPowers'] | 'later';
}

/**
 * Takes in a spec from elsewhere. The same bytes again are the same bottle; other bytes for a slug that exists are
 * refused with the diff, or taken with the old text kept. Powers that nobody accepted are answered, not taken.
 */
export async function importSpec(world: World, asked: ImportAsked): Promise<Result<SpecFileReport, ServiceFailure>> {
  const judged = await judgeImport(world, asked);
  if (!judged.ok) return judged;
  const { spec, slug, standing, powersHash } = judged.value;
  const written = await writeImported(world, slug, { asked, standing });
  if (!written.ok) return written;
  if (powersHash !== null) {
    const kept = await writeAccepted(world, slug, powersHash);
    if (!kept.ok) return kept;
  }
  return ok(specFileReport(world, slug, spec));
}

/** Answers what an import of this text would be refused for, or the slug it would get; nothing is written. */
export async function checkImport(
  world: World,
  content: string,
): Promise<Result<{ slug: string; isThere: boolean }, ServiceFailure>> {
  const asked = { content, path: 'bottle.toml', acceptedPowers: null, replace: false };
  const judged = await judgeImport(world, asked);
  return judged.ok ? ok({ slug: judged.value.slug, isThere: judged.value.standing === 'same' }) : judged;
}

interface JudgedImport {
  readonly spec: BottleSpec;
  readonly slug: Slug;
  readonly standing: 'new' | 'same' | 'other';
  /** What to keep as accepted; null when there is nothing to keep. */
  readonly powersHash: string | null;
}

async function judgeImport(world: World, asked: ImportAsked): Promise<Result<JudgedImport, ServiceFailure>> {
  const judged = await judgeSpec(world, asked.content, { path: asked.path, slug: null });
  if (judged.spec === null) return failInvalid(judged);
  const { spec } = judged;
  const slug = slugOf(judged, spec);
  if (!slug.ok) return slug;
  const standing = await compareWithExisting(world, slug.value, asked.content);
  if (!standing.ok && !(standing.error.code === 'slug-taken' && asked.replace)) return standing;
  const accepted = judgePowers(judged, spec, asked.acceptedPowers);
  if (!accepted.ok) return accepted;
  return ok({ spec, slug: slug.value, standing: standing.ok ? standing.value : 'other', powersHash: accepted.value });
}

function slugOf({ problems }: JudgedSpec, spec: BottleSpec): Result<Slug, ServiceFailure> {
  if (spec.slug !== null) return ok(spec.slug);
  const derived = deriveSlug(spec.name);
  return derived.ok ? derived : fail('spec-invalid', derived.error.message, { problems: [...problems] });
}

/** The hash to keep as accepted, null when there is nothing to keep, or what has to be accepted first. */
function judgePowers(
  { problems }: JudgedSpec,
  spec: BottleSpec,
  accepted: ImportAsked['acceptedPowers'],
): Result<string | null, ServiceFailure> {
  const powers = [...listPowers(spec)];
  if (powers.length === 0 || accepted === 'later') return ok(null);
  const powersHash = hashPowers(powers);
  if (accepted === 'all' || accepted?.hash === powersHash) return ok(powersHash);
  const message = 'This spec asks for powers on this host. It is taken in when you have accepted them.';
  return fail('powers-not-accepted', message, { powers, powersHash, problems: [...problems] });
}

async function writeImported(
  world: World,
  slug: Slug,
  { asked, standing }: { readonly asked: ImportAsked; readonly standing: 'new' | 'same' | 'other' },
): Promise<Result<void, ServiceFailure>> {
  if (standing === 'same') return ok(undefined);
  const written = await (standing === 'new'
    ? createSpecFile(world, slug, asked.content)
    : replaceSpec(world, slug, asked.content));
  if (written.ok) await logAct(world, slug, { act: 'import' });
  return written;
}

async function replaceSpec(
  world: World,
  slug: Slug,
  content: string | Uint8Array,
): Promise<Result<void, ServiceFailure>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const judged = await readSpec(world, slug);
    if (judged.content !== null) {
      const kept = await keepText(world, slug, judged.content);
      if (!kept.ok) return kept;
    }
    const written = await replaceSpecFile(world, { slug, judged }, content);
    if (!written.ok) return written;
    if (written.value === 'replaced') return ok(undefined);
  }
  return fail(
    'spec-changed',
    `The spec of ${slug} is being changed by something else all the time. Nothing was taken in.`,
  );
}
