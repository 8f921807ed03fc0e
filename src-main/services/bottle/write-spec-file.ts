import { ok, type Result } from '#shared/base/result';
import { sha256Hex } from '#shared/base/sha256';
import { listPowers } from '#shared/bottle/list-powers';
import { unifiedDiff } from '#shared/stage/unified-diff';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { Slug } from '#shared/model/slug';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure, SpecFileReport } from '../services.ts';
import type { World } from '../world.ts';
import { absolutePath, bottlePaths } from './bottle-paths.ts';
import { failInvalid } from './fail-invalid.ts';
import { readSpec, type JudgedSpec } from './read-spec.ts';

/** How a new spec stands to the bottle that its slug names. */
export type Standing = 'new' | 'same';

/** Keeps a text that would otherwise be lost in the bottle's edits/; the same text is kept once. */
export async function keepText(
  { files }: World,
  slug: Slug,
  content: string | Uint8Array,
): Promise<Result<string, ServiceFailure>> {
  const place = `${bottlePaths(slug).edits}/${sha256Hex(content).slice(0, 12)}.toml`;
  const written = await files.writeFile(place, content);
  return written.ok ? ok(absolutePath(files.root, place)) : failFromState(written.error);
}

/** Tells whether the slug is free or holds these very bytes; other bytes are `slug-taken` with the diff. */
export async function compareWithExisting(
  world: World,
  slug: Slug,
  content: string | Uint8Array,
): Promise<Result<Standing, ServiceFailure>> {
  const isThere = (await world.files.list('bottles')).some(({ name }) => name === slug);
  if (!isThere) return ok('new');
  const existing = await readSpec(world, slug);
  // A bottle's folder whose spec went missing: nothing is overwritten.
  if (existing.sha256 === null && existing.problems[0]?.code === 'spec-missing') return ok('new');
  if (existing.sha256 === sha256Hex(content)) return ok('same');
  return failTaken(slug, existing, content);
}

function failTaken(slug: Slug, existing: JudgedSpec, content: string | Uint8Array): ReturnType<typeof fail> {
  const name = existing.partial.name ?? slug;
  const message = `There is a bottle ${slug} already ("${name}"), with another spec. --replace takes the new one and keeps the old in its edits.`;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  if (existing.text === null) return fail('slug-taken', message);
  const diff = unifiedDiff(existing.text, text, { old: `${slug} on disk`, new: 'taken in' });
  return fail('slug-taken', message, { diff });
}

/** Writes a bottle's spec where none lies; `slug-taken` when somebody was faster. */
export async function createSpecFile(
  world: World,
  slug: Slug,
  content: string | Uint8Array,
): Promise<Result<void, ServiceFailure>> {
  const place = bottlePaths(slug).spec;
  const created = await world.files.createFile(place, content);
  if (!created.ok) return failFromState(created.error);
  if (created.value === 'created') return ok(undefined);
  const standing = await compareWithExisting(world, slug, content);
  return standing.ok ? ok(undefined) : standing;
}

/**
 * Puts a spec in the place of the one that was seen; `changed`, and nothing written, when something else lies there by now.
 *
 * Where nothing could be read, nothing is replaced: `spec-invalid` says what lies there.
 */
export async function replaceSpecFile(
  world: World,
  seen: { readonly slug: Slug; readonly judged: JudgedSpec },
  content: string | Uint8Array,
): Promise<Result<'replaced' | 'changed', ServiceFailure>> {
  const place = bottlePaths(seen.slug).spec;
  const { content: before, problems } = seen.judged;
  if (before === null && problems[0]?.code !== 'spec-missing') return failInvalid(seen.judged);
  const written = await (before === null
    ? world.files.createFile(place, content)
    : world.files.replaceFile(place, content, typeof before === 'string' ? new TextEncoder().encode(before) : before));
  if (!written.ok) return failFromState(written.error);
  return ok(written.value === 'exists' || written.value === 'changed' ? 'changed' : 'replaced');
}

/** What `new`, `import` and `edit` answer. */
export function specFileReport({ files }: World, slug: Slug, spec: BottleSpec | null): SpecFileReport {
  const path = absolutePath(files.root, bottlePaths(slug).spec);
  return { slug, path, powers: spec === null ? [] : [...listPowers(spec)] };
}
