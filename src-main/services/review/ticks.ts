import * as z from 'zod/mini';
import { ok, type Result } from '#shared/base/result';
import type { ReviewedBytes } from '#shared/contract/schemas/review';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';

const sha256 = z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/)));
const ticksSchema = z.object({
  version: z.literal(1),
  ticks: z.array(z.object({ file: z.string(), draftSha256: sha256, diskSha256: sha256 })),
});
const versionSchema = z.object({ version: z.number() });
const LIMIT_BYTES = 100_000;

type Files = Pick<World, 'files'>;

/** Reads which bytes were ticked off; what cannot be read counts as nothing ticked. */
export async function readTicks(world: Files, slug: Slug): Promise<readonly ReviewedBytes[]> {
  return (await readFile(world, slug)).ticks;
}

/** Whether exactly these bytes are ticked off. */
export function isTicked(ticks: readonly ReviewedBytes[], bytes: ReviewedBytes): boolean {
  return ticks.some(
    ({ file, draftSha256, diskSha256 }) =>
      file === bytes.file && draftSha256 === bytes.draftSha256 && diskSha256 === bytes.diskSha256,
  );
}

/** Ticks bytes off or takes their ticks back; a file has one tick at most, so former bytes lose theirs. */
export async function writeTicks(
  world: Files,
  slug: Slug,
  change: { readonly bytes: readonly ReviewedBytes[]; readonly isReviewed: boolean },
): Promise<Result<void, ServiceFailure>> {
  const place = bottlePaths(slug).reviewed;
  const { ticks, isNewer } = await readFile(world, slug);
  if (isNewer) {
    const path = absolutePath(world.files.root, place);
    return fail('newer-version', `${path} was written by a newer version of Corkboard and is left alone.`);
  }
  const touched = new Set(change.bytes.map(({ file }) => file));
  const kept = ticks.filter(({ file }) => !touched.has(file));
  const added = change.isReviewed
    ? change.bytes.map(({ file, draftSha256, diskSha256 }) => ({ file, draftSha256, diskSha256 }))
    : [];
  const text = `${JSON.stringify({ version: 1, ticks: [...kept, ...added] }, null, 2)}\n`;
  const written = await world.files.writeFile(place, text);
  return written.ok ? ok(undefined) : failFromState(written.error);
}

async function readFile({ files }: Files, slug: Slug): Promise<{ ticks: readonly ReviewedBytes[]; isNewer: boolean }> {
  const read = await files.read(bottlePaths(slug).reviewed, LIMIT_BYTES);
  if (read.status !== 'found') return { ticks: [], isNewer: false };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    const parsed = ticksSchema.safeParse(value);
    if (parsed.success) return { ticks: parsed.data.ticks, isNewer: false };
    const versioned = versionSchema.safeParse(value);
    return { ticks: [], isNewer: versioned.success && versioned.data.version > 1 };
  } catch {
    return { ticks: [], isNewer: false };
  }
}
