import * as z from 'zod/mini';
import { ok, type Result } from '#shared/base/result';
import { hashPowers, listPowers } from '#shared/bottle/list-powers';
import type { BottleSpec, Power } from '#shared/model/bottle-spec';
import type { Slug } from '#shared/model/slug';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { absolutePath, bottlePaths } from './bottle-paths.ts';

/** What a spec can do on the host, and whether the person has agreed to exactly that. */
export interface PowersStanding {
  readonly powers: Power[];
  readonly powersHash: string;
  readonly powersAccepted: boolean;
}

const acceptedSchema = z.object({ version: z.literal(1), powersHash: z.string() });
const versionSchema = z.object({ version: z.number() });
const LIMIT_BYTES = 4_000;

/** Lists a spec's powers and says whether they are accepted; a spec without powers needs nobody's word. */
export async function readPowers(world: World, slug: Slug, spec: BottleSpec): Promise<PowersStanding> {
  const powers = [...listPowers(spec)];
  const powersHash = hashPowers(powers);
  const powersAccepted = powers.length === 0 || (await readAccepted(world, slug)).hash === powersHash;
  return { powers, powersHash, powersAccepted };
}

/** Keeps the hash of the powers that a person accepted; a file of a newer version is left alone. */
export async function writeAccepted(
  world: World,
  slug: Slug,
  powersHash: string,
): Promise<Result<void, ServiceFailure>> {
  const place = bottlePaths(slug).accepted;
  if ((await readAccepted(world, slug)).isNewer) {
    const path = absolutePath(world.files.root, place);
    return fail('newer-version', `${path} was written by a newer version of Corkboard and is left alone.`);
  }
  const written = await world.files.writeFile(place, `${JSON.stringify({ version: 1, powersHash }, null, 2)}\n`);
  return written.ok ? ok(undefined) : failFromState(written.error);
}

async function readAccepted({ files }: World, slug: Slug): Promise<{ hash: string | null; isNewer: boolean }> {
  const read = await files.read(bottlePaths(slug).accepted, LIMIT_BYTES);
  if (read.status !== 'found') return { hash: null, isNewer: false };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(read.bytes));
    const accepted = acceptedSchema.safeParse(value);
    if (accepted.success) return { hash: accepted.data.powersHash, isNewer: false };
    const versioned = versionSchema.safeParse(value);
    return { hash: null, isNewer: versioned.success && versioned.data.version > 1 };
  } catch {
    return { hash: null, isNewer: false };
  }
}
