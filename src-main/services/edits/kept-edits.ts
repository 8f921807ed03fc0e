import * as z from 'zod/mini';
import { ok, type Result } from '#shared/base/result';
import type { KeptEdit } from '#shared/contract/schemas/edit';
import type { Slug } from '#shared/model/slug';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { fail, failFromState } from '../fail.ts';
import { runBounded } from '../run-bounded.ts';
import type { ServiceFailure, UnsavedText } from '../services.ts';
import type { World } from '../world.ts';

/** Four times the longest spec: what is longer is hardly one, and stays in its page. */
const LIMIT_BYTES = 1_000_000;
/** A text in which every character is written as an escape, with what stands around it. */
const FILE_BYTES = 6 * LIMIT_BYTES + 1_000;
const NAME = /^unsaved-([0-9a-f]{16})\.json$/;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** So many texts stay whatever their age; beyond them those go that nobody came back to for a month. */
const KEPT_ALWAYS = 10;
const KEPT_DAYS = 30;
/** Beyond so many the oldest go, whatever their age. */
const KEPT_AT_MOST = 100;

const fileSchema = z.object({
  version: z.literal(1),
  baseSha256: z.nullable(z.string()),
  keptAt: z.iso.datetime(),
  text: z.string(),
});

/**
 * Keeps the unsaved text of one page, durably, in place of the one it kept before.
 *
 * Each page has a file of its own, so two pages of a bottle never overwrite each other's text. A page that goes on with
 * the text of another one names it: that file goes unless something else was typed into it since.
 */
export async function keepEdit(
  world: World,
  slug: Slug,
  unsaved: UnsavedText,
): Promise<Result<{ keptAt: string }, ServiceFailure>> {
  const { pageId, baseSha256, text, replaces } = unsaved;
  if (new TextEncoder().encode(text).length > LIMIT_BYTES) {
    const message = `A text of more than ${LIMIT_BYTES / 1_000} kB is not kept on disk. A spec has at most 256 kB.`;
    return fail('file-too-large', message);
  }
  const place = placeOf(slug, pageId);
  const isNew = replaces !== null || (await world.files.read(place, 0)).status === 'missing';
  const keptAt = world.clock.now().toISOString();
  const content = `${JSON.stringify({ version: 1, baseSha256, keptAt, text }, null, 2)}\n`;
  const written = await world.files.writeFile(place, content);
  if (!written.ok) return failFromState(written.error);
  if (replaces !== null && replaces.pageId !== pageId) await removeReplaced(world, slug, { ...unsaved, replaces });
  if (isNew) await prune(world, slug);
  return ok({ keptAt });
}

/** Forgets the unsaved text of one page; answers whether there was one. */
export async function dropKeptEdit(
  world: World,
  slug: Slug,
  pageId: string,
): Promise<Result<{ dropped: boolean }, ServiceFailure>> {
  const isThere = (await readKept(world, slug, pageId)) !== null;
  const removed = await world.files.remove(placeOf(slug, pageId));
  return removed.ok ? ok({ dropped: isThere }) : failFromState(removed.error);
}

/** The unsaved texts of a bottle, newest first, ten at most; one that lies on disk as the spec is none. */
export async function listKeptEdits(world: World, slug: Slug, specText: string | null): Promise<readonly KeptEdit[]> {
  const kept = await readAll(world, slug);
  return kept.filter(({ text }) => text !== specText).slice(0, KEPT_ALWAYS);
}

/** Forgets every unsaved text that is the one that was saved. */
export async function dropSaved(world: World, slug: Slug, text: string): Promise<void> {
  for (const kept of await readAll(world, slug)) {
    if (kept.text === text) await world.files.remove(placeOf(slug, kept.pageId));
  }
}

async function removeReplaced(
  world: World,
  slug: Slug,
  { text, replaces }: UnsavedText & { readonly replaces: NonNullable<UnsavedText['replaces']> },
): Promise<void> {
  const former = await readKept(world, slug, replaces.pageId);
  if (former === null || (former.text !== text && former.keptAt !== replaces.keptAt)) return;
  await world.files.remove(placeOf(slug, replaces.pageId));
}

async function prune(world: World, slug: Slug): Promise<void> {
  const now = world.clock.now().getTime();
  const old = (await readAll(world, slug)).filter(({ keptAt }, index) => {
    const isOld = now - Date.parse(keptAt) > KEPT_DAYS * DAY_MS;
    return index >= KEPT_AT_MOST || (index >= KEPT_ALWAYS && isOld);
  });
  for (const { pageId } of old) await world.files.remove(placeOf(slug, pageId));
  if (old.length > 0) world.log.info('unsaved-texts-pruned', { slug, count: old.length });
}

async function readAll(world: World, slug: Slug): Promise<readonly KeptEdit[]> {
  const pageIds = (await world.files.list(bottlePaths(slug).edits)).flatMap(({ name }) => NAME.exec(name)?.[1] ?? []);
  const read = await runBounded(pageIds, 4, async (pageId) => await readKept(world, slug, pageId));
  return read
    .flatMap((kept) => (kept === null ? [] : [kept]))
    .sort((left, right) => Date.parse(right.keptAt) - Date.parse(left.keptAt));
}

/** Null where there is none that this version can read; such a file is left alone. */
async function readKept(world: World, slug: Slug, pageId: string): Promise<KeptEdit | null> {
  const read = await world.files.read(placeOf(slug, pageId), FILE_BYTES);
  if (read.status !== 'found') return null;
  try {
    const parsed = fileSchema.safeParse(JSON.parse(new TextDecoder().decode(read.bytes)));
    if (!parsed.success) return null;
    const { baseSha256, keptAt, text } = parsed.data;
    return { pageId, baseSha256, keptAt, text };
  } catch {
    return null;
  }
}

function placeOf(slug: Slug, pageId: string): string {
  return `${bottlePaths(slug).edits}/unsaved-${pageId}.json`;
}
