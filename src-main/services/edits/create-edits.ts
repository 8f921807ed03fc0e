import { ok, type Result } from '#shared/base/result';
import { sha256Hex } from '#shared/base/sha256';
import { editSpec } from '#shared/bottle/edit-spec';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { findBottle } from '../bottle/find-bottle.ts';
import { judgeSpec, readSpec, SPEC_LIMIT_BYTES, type JudgedSpec } from '../bottle/read-spec.ts';
import { keepText, replaceSpecFile, specFileReport } from '../bottle/write-spec-file.ts';
import { fail } from '../fail.ts';
import { gatherHost } from '../plan/gather-host.ts';
import type { EditsService, ServiceFailure, SpecFileReport } from '../services.ts';
import { logAct } from '../stage/log-acts.ts';
import { failInvalid } from '../bottle/fail-invalid.ts';
import { readBottle } from '../stage/read-bottle.ts';
import type { TakeTurns } from '../take-turns.ts';
import { buildSpecView } from '../view/build-spec-view.ts';
import type { World } from '../world.ts';
import { patchText, showForm, tellDocs } from './form-edits.ts';
import { dropKeptEdit, dropSaved, keepEdit, listKeptEdits } from './kept-edits.ts';
import { parseTomlValue } from './parse-toml-value.ts';

/** Makes the use cases on a spec's text while it is edited. */
export function createEdits(world: World, takeTurns: TakeTurns): EditsService {
  return {
    async preview(text, _base, specText) {
      const slug = await findBottle(world, text);
      if (!slug.ok) return slug;
      const { judged: onDisk, stage } = await readBottle(world, slug.value);
      const path = absolutePath(world.files.root, bottlePaths(slug.value).spec);
      const judged = await judgeSpec(world, specText, { path, slug: slug.value });
      const host = await gatherHost(world, 'remembered');
      const view = await buildSpecView(world, { slug: slug.value, judged, stage, host, held: null });
      return ok({ view, diskSha256: onDisk.sha256 });
    },
    async save(text, baseSha256, specText) {
      const slug = await findBottle(world, text);
      if (!slug.ok) return slug;
      return await takeTurns(text, () => saveSpec(world, slug.value, { baseSha256, text: specText }));
    },
    async keep(text, unsaved) {
      const slug = await findBottle(world, text);
      if (!slug.ok) return slug;
      return await takeTurns(text, () => keepEdit(world, slug.value, unsaved));
    },
    async drop(text, pageId) {
      const slug = await findBottle(world, text);
      // Where the bottle is gone its unsaved texts went with it.
      if (!slug.ok) return ok({ dropped: false });
      return await takeTurns(text, () => dropKeptEdit(world, slug.value, pageId));
    },
    async listKept(text) {
      const slug = await findBottle(world, text);
      if (!slug.ok) return slug;
      const { text: specText } = await readSpec(world, slug.value);
      return ok([...(await listKeptEdits(world, slug.value, specText))]);
    },
    readForm: async (specText) => await Promise.resolve(ok(showForm(specText))),
    patch: (specText, changes) => patchText(specText, changes),
    getSpecDocs: async () => await Promise.resolve(ok(tellDocs())),
    async setKeys(text, changes) {
      const slug = await findBottle(world, text);
      if (!slug.ok) return slug;
      return await takeTurns(text, () => setKeys(world, slug.value, changes));
    },
  };
}

/** Each lost race means that another program wrote this spec, and then it is done. */
const ATTEMPTS = 100;

interface Save {
  readonly baseSha256: string | null;
  readonly text: string;
}

/** Writes the text unless the file moved on meanwhile; then both texts are kept and both are answered. */
async function saveSpec(
  world: World,
  slug: Slug,
  { baseSha256, text }: Save,
): Promise<Result<{ sha256: string }, ServiceFailure>> {
  const sha256 = sha256Hex(text);
  if (new TextEncoder().encode(text).length > SPEC_LIMIT_BYTES) {
    return fail('file-too-large', `A spec is at most ${SPEC_LIMIT_BYTES / 1000} kB. Nothing was saved.`);
  }
  const onDisk = await readSpec(world, slug);
  if (onDisk.sha256 === sha256) return ok({ sha256 });
  if (onDisk.sha256 !== baseSha256 && !(baseSha256 === null && onDisk.text === null)) {
    return await refuseChanged(world, slug, { text, disk: onDisk });
  }
  // Bytes that are no text cannot be shown beside the new ones, so they are kept before they are replaced.
  if (onDisk.text === null && onDisk.content !== null) {
    const kept = await keepText(world, slug, onDisk.content);
    if (!kept.ok) return kept;
  }
  const written = await putSpec(world, { slug, judged: onDisk }, text);
  if (!written.ok) return written;
  if (written.value === 'changed') return await refuseChanged(world, slug, { text, disk: await readSpec(world, slug) });
  return ok({ sha256 });
}

async function putSpec(
  world: World,
  seen: { readonly slug: Slug; readonly judged: JudgedSpec },
  text: string,
): Promise<Result<'replaced' | 'changed', ServiceFailure>> {
  const written = await replaceSpecFile(world, seen, text);
  if (!written.ok || written.value === 'changed') return written;
  await logAct(world, seen.slug, { act: 'edit', specSha256: sha256Hex(text) });
  await dropSaved(world, seen.slug, text);
  return written;
}

async function refuseChanged(
  world: World,
  slug: Slug,
  { text, disk }: { readonly text: string; readonly disk: Awaited<ReturnType<typeof readSpec>> },
): Promise<Result<never, ServiceFailure>> {
  const kept = await keepText(world, slug, text);
  const where = kept.ok ? ` What was typed is kept in ${kept.value}.` : '';
  const message = `The spec of ${slug} was changed by something else meanwhile. Nothing was overwritten.${where}`;
  const detail = disk.text === null ? {} : { disk: { text: disk.text, sha256: disk.sha256 ?? '' } };
  return fail('spec-changed', message, detail);
}

/** Keys are set on whatever lies there: where another program was faster, on its text. */
async function setKeys(
  world: World,
  slug: Slug,
  changes: readonly { readonly key: string; readonly toml: string }[],
): Promise<Result<SpecFileReport, ServiceFailure>> {
  const decoded: { key: string; value: unknown }[] = [];
  for (const { key, toml } of changes) {
    const value = await parseTomlValue(toml);
    if (!value.ok) return fail('bad-usage', `${key}: ${value.error}`);
    decoded.push({ key, value: value.value });
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const set = await setDecoded(world, slug, decoded);
    if (!set.ok) return set;
    if (set.value !== 'changed') return ok(set.value);
  }
  return fail('spec-changed', `The spec of ${slug} is being changed by something else all the time. Nothing was set.`);
}

async function setDecoded(
  world: World,
  slug: Slug,
  changes: readonly { readonly key: string; readonly value: unknown }[],
): Promise<Result<SpecFileReport | 'changed', ServiceFailure>> {
  const onDisk = await readSpec(world, slug);
  if (onDisk.text === null) return failInvalid(onDisk);
  const edited = await editSpec(onDisk.text, changes);
  if (!edited.ok) return fail('bad-usage', `${edited.error.key}: ${edited.error.message}`);
  const path = absolutePath(world.files.root, bottlePaths(slug).spec);
  const judged = await judgeSpec(world, edited.value, { path, slug });
  // A broken spec stays editable key by key; a whole one is not broken by a wrong value.
  if (judged.spec === null && onDisk.spec !== null) return failInvalid(judged);
  const report = ok(specFileReport(world, slug, judged.spec));
  if (judged.sha256 === onDisk.sha256) return report;
  const written = await putSpec(world, { slug, judged: onDisk }, edited.value);
  if (!written.ok) return written;
  return written.value === 'changed' ? ok('changed') : report;
}
