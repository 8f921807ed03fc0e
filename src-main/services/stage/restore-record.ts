import type { NewFile } from '#main/capabilities/state-files';
import { ok, type Result } from '#shared/base/result';
import { sha256Hex } from '#shared/base/sha256';
import { parseSpec } from '#shared/bottle/parse-spec';
import { BACKEND_NAMES } from '#shared/model/backend-name';
import { isReady } from '#shared/backends/backend';
import { findBackend } from '#shared/backends/registry';
import { buildSubnet } from '#shared/network/build-subnet';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { readSpec } from '../bottle/read-spec.ts';
import { fail, failFromState } from '../fail.ts';
import { gatherHost } from '../plan/gather-host.ts';
import { runFolder } from '../plan/run-folder.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { healStage } from './heal-stage.ts';
import { logAct } from './log-acts.ts';
import { findFormerBytes } from './read-history.ts';
import { PLAN_NAME, readStage, SPEC_NAME, type StageRead } from './read-stage.ts';
import { findUndoable } from './undo-restore.ts';
import { listDrifted, recordOf, type StageRecord } from './stage-record.ts';
import { writeStage } from './write-stage.ts';

type FoundStage = Extract<StageRead, { status: 'found' }>;

/**
 * Writes the record again over drifted files; what lay there goes into history first.
 *
 * plan.json keeps hashes, not texts. A text is taken from where its hash still holds: the stage itself, the spec rendered
 * anew with the recorded allocation, or a former stage. When one cannot be found nothing is written.
 */
export async function restoreRecord(
  world: World,
  slug: Slug,
): Promise<Result<{ slug: string; restored: string[]; former: number | null }, ServiceFailure>> {
  await healStage(world, slug);
  const stage = await readStage(world.files, bottlePaths(slug).stage);
  const found = requireFound(world, slug, stage);
  if (!found.ok) return found;
  const record = recordOf(found.value);
  const drifted = record === null ? [] : [...listDrifted(record)];
  if (record === null || drifted.length === 0) return ok({ slug, restored: [], former: null });
  const files = await collectRecord(world, slug, { stage: found.value, record });
  if (!files.ok) return files;
  const written = await writeStage(world, { slug, files: files.value, isFormerDamaged: false });
  if (!written.ok) return written;
  await logAct(world, slug, { act: 'restore', planSha256: found.value.planSha256, specSha256: record.specSha256 });
  return ok({ slug, restored: drifted, former: await findUndoable(world, slug) });
}

function requireFound(world: World, slug: Slug, stage: StageRead): Result<FoundStage, ServiceFailure> {
  const place = absolutePath(world.files.root, bottlePaths(slug).stage);
  switch (stage.status) {
    case 'found':
      return ok(stage);
    case 'none':
      return fail('stage-not-found', `${slug} was never prepared, so there is nothing to restore.`);
    case 'damaged':
      return fail('record-lost', `${place}: ${stage.reason} Prepare ${slug} again; this stage is kept in history.`);
    case 'newer':
      return fail('newer-version', `${place} was written by a newer version of Corkboard and is left alone.`);
    case 'refused':
      return failFromState(stage.problem);
  }
}

/** Finds the text of one file as it was written, by the hash that plan.json keeps of it. */
export async function findRecordBytes(
  world: World,
  slug: Slug,
  name: string,
): Promise<Result<{ record: string | Uint8Array; disk: Uint8Array | null }, ServiceFailure>> {
  const stage = await readStage(world.files, bottlePaths(slug).stage);
  const found = requireFound(world, slug, stage);
  if (!found.ok) return found;
  const record = recordOf(found.value);
  const sha256 = record?.sha256ByName.get(name);
  if (record === null || sha256 === undefined) return fail('record-lost', `${name} is in no record of ${slug}.`);
  const one = { ...record, sha256ByName: new Map([[name, sha256]]) };
  const files = await collectRecord(world, slug, { stage: found.value, record: one });
  if (!files.ok)
    return fail('record-lost', `${name}: the text that was written cannot be made again from what is left.`);
  const written = files.value.find((file) => file.name === name);
  return written === undefined
    ? fail('record-lost', `${name} is in no record of ${slug}.`)
    : ok({ record: written.content, disk: found.value.files.get(name)?.bytes ?? null });
}

async function collectRecord(
  world: World,
  slug: Slug,
  { stage, record }: { stage: FoundStage; record: StageRecord },
): Promise<Result<NewFile[], ServiceFailure>> {
  const specBytes = await findSpecBytes(world, slug, { stage, record });
  const rendered =
    specBytes === null ? new Map<string, string>() : await renderRecord(world, slug, { record, specBytes });
  const files: NewFile[] = [];
  const lost: string[] = [];
  for (const [name, sha256] of record.sha256ByName) {
    const onDisk = stage.files.get(name);
    const content =
      (onDisk?.sha256 === sha256 ? onDisk.bytes : null) ??
      (name === SPEC_NAME ? specBytes : null) ??
      rendered.get(sha256) ??
      (await findFormerBytes(world, slug, { name, sha256 }));
    if (content === null) lost.push(name);
    else files.push({ name, content, mode: 0o600 });
  }
  if (lost.length > 0) {
    const names = lost.join(', ');
    const message = `${names}: the text that was written cannot be made again from what is left. Nothing was changed; Write files replaces it.`;
    return fail('record-lost', message);
  }
  const plan = stage.files.get(PLAN_NAME);
  return ok(plan === undefined ? files : [...files, { name: PLAN_NAME, content: plan.bytes, mode: 0o600 }]);
}

/** The spec as it was prepared: from the stage, from the bottle where it was not edited since, or from history. */
async function findSpecBytes(
  world: World,
  slug: Slug,
  { stage, record }: { stage: FoundStage; record: StageRecord },
): Promise<Uint8Array | null> {
  const staged = stage.files.get(SPEC_NAME);
  if (staged?.sha256 === record.specSha256) return staged.bytes;
  const present = await readSpec(world, slug);
  if (present.sha256 === record.specSha256 && present.content instanceof Uint8Array) return present.content;
  return await findFormerBytes(world, slug, { name: SPEC_NAME, sha256: record.specSha256 });
}

/** Renders the recorded spec with the recorded allocation; texts by their hash, so that only a right one is found. */
async function renderRecord(
  world: World,
  slug: Slug,
  { record, specBytes }: { record: StageRecord; specBytes: Uint8Array },
): Promise<ReadonlyMap<string, string>> {
  const path = absolutePath(world.files.root, `${bottlePaths(slug).stage}/${SPEC_NAME}`);
  // Only parsed: a mount that is gone by now does not change what was written then.
  const parsed = await parseSpec({ content: specBytes, path, backendNames: BACKEND_NAMES, slug });
  if (parsed.status !== 'ok') return new Map();
  const { spec } = parsed;
  const backend = findBackend(spec.backend);
  if (!isReady(backend)) return new Map();
  const host = await gatherHost(world, 'remembered');
  const subnet = record.octet === null ? null : buildSubnet(record.octet);
  const allocation = { subnet, sidecars: record.sidecars };
  const plan = backend.plan({ slug, spec, host, allocation, allocationNotes: [], runFolder: runFolder(world, slug) });
  const drafts = backend.render(plan, host);
  return new Map(drafts.ok ? drafts.value.map(({ text }) => [sha256Hex(text), text]) : []);
}
