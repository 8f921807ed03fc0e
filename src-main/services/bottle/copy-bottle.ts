import { ok, type Result } from '#shared/base/result';
import { deriveSlug } from '#shared/bottle/derive-slug';
import { editSpec } from '#shared/bottle/edit-spec';
import type { Slug } from '#shared/model/slug';
import { fail } from '../fail.ts';
import type { ServiceFailure, SpecFileReport } from '../services.ts';
import { logAct } from '../stage/log-acts.ts';
import type { World } from '../world.ts';
import { readPowers, writeAccepted } from './accepted-powers.ts';
import { absolutePath, bottlePaths } from './bottle-paths.ts';
import { failInvalid } from './fail-invalid.ts';
import { judgeSpec, readSpec } from './read-spec.ts';
import { createSpecFile, specFileReport } from './write-spec-file.ts';

/**
 * Makes a bottle with the spec of another: every byte of it but the name, and the slug where the spec writes it.
 *
 * Powers that were accepted for the one are accepted for its copy; what was written from it is not copied.
 */
export async function duplicateBottle(
  world: World,
  source: Slug,
  name: string,
): Promise<Result<SpecFileReport, ServiceFailure>> {
  const slug = deriveSlug(name);
  if (!slug.ok) return failName(slug.error.code, slug.error.message);
  const read = await readSpec(world, source);
  if (read.text === null) return failInvalid(read);
  const isTaken = (await world.files.list('bottles')).some((entry) => entry.name === slug.value);
  if (isTaken) return failTaken(slug.value);
  const changes = [{ key: 'name', value: name }];
  if (read.spec?.slug != null) changes.push({ key: 'slug', value: slug.value });
  const edited = await editSpec(read.text, changes);
  if (!edited.ok) return failName('not-copied', `${edited.error.key}: ${edited.error.message}`);
  const path = absolutePath(world.files.root, bottlePaths(slug.value).spec);
  const judged = await judgeSpec(world, edited.value, { path, slug: slug.value });
  // A name that the spec cannot hold is refused; what was wrong with the source already is copied with it.
  if (judged.spec === null && read.spec !== null) return failInvalid(judged);
  const created = await createSpecFile(world, slug.value, edited.value);
  if (!created.ok) return created;
  await logAct(world, slug.value, { act: 'create', ...(judged.sha256 === null ? {} : { specSha256: judged.sha256 }) });
  const kept = await keepAccepted(world, { source, copy: slug.value, read, judged });
  return kept.ok ? ok(specFileReport(world, slug.value, judged.spec)) : kept;
}

interface Copied {
  readonly source: Slug;
  readonly copy: Slug;
  readonly read: Awaited<ReturnType<typeof readSpec>>;
  readonly judged: Awaited<ReturnType<typeof readSpec>>;
}

async function keepAccepted(world: World, copied: Copied): Promise<Result<void, ServiceFailure>> {
  const { source, copy, read, judged } = copied;
  if (read.spec === null || judged.spec === null) return ok(undefined);
  const { powers, powersHash, powersAccepted } = await readPowers(world, source, read.spec);
  if (powers.length === 0 || !powersAccepted) return ok(undefined);
  return await writeAccepted(world, copy, powersHash);
}

/**
 * Puts a spec back that a cleanup removed; refused where a bottle of that slug lies by now.
 *
 * Its powers are asked for again: a page could have changed the text meanwhile.
 */
export async function putBackSpec(
  world: World,
  slug: Slug,
  text: string,
): Promise<Result<SpecFileReport, ServiceFailure>> {
  const isTaken = (await world.files.list('bottles')).some((entry) => entry.name === slug);
  if (isTaken) return failTaken(slug);
  const path = absolutePath(world.files.root, bottlePaths(slug).spec);
  const judged = await judgeSpec(world, text, { path, slug });
  const created = await createSpecFile(world, slug, text);
  if (!created.ok) return created;
  await logAct(world, slug, { act: 'import' });
  return ok(specFileReport(world, slug, judged.spec));
}

function failTaken(slug: Slug): ReturnType<typeof fail> {
  return fail('slug-taken', `There is a bottle ${slug} already. Give this one another name.`);
}

function failName(code: string, message: string): ReturnType<typeof fail> {
  const problem = { code, severity: 'error' as const, path: 'bottle.toml', line: 1, column: 1, key: 'name', message };
  return fail('spec-invalid', message, { problems: [problem] });
}
