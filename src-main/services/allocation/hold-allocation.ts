import type { StateFiles } from '#main/capabilities/state-files';
import { ok, type Result } from '#shared/base/result';
import type { Allocation } from '#shared/model/plan';
import type { Slug } from '#shared/model/slug';
import { failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import { heldPath, readHolder, type HeldThings } from './held-things.ts';

/** What is to be held, for whom, and what is known of others' holdings. */
export interface HoldOptions {
  readonly files: StateFiles;
  readonly slug: Slug;
  readonly allocation: Allocation;
  /** Brought up to date with what holding showed. */
  readonly held: HeldThings;
}

/**
 * Takes every part of an allocation for its bottle: `held` when all are its own now, `lost` when another was faster.
 *
 * What was taken before a loss stays taken. It is never given back here: another prepare of the same bottle can already
 * rest on it, and the next prepare uses it.
 */
export async function holdAllocation(options: HoldOptions): Promise<Result<'held' | 'lost', ServiceFailure>> {
  const { subnet, sidecars } = options.allocation;
  const parts: ['subnet' | 'port', number][] = [
    ...(subnet === null ? [] : [['subnet', subnet.octet] as ['subnet', number]]),
    ...sidecars.map(({ hostPort }): ['port', number] => ['port', hostPort]),
  ];
  const holders = await Promise.all(parts.map(async ([kind, number]) => await holdOne(options, kind, number)));
  for (const holder of holders) {
    if (!holder.ok) return holder;
  }
  return ok(holders.every((holder) => holder.ok && holder.value === options.slug) ? 'held' : 'lost');
}

/** Takes one thing and answers who holds it now. */
async function holdOne(
  { files, slug, held }: HoldOptions,
  kind: 'subnet' | 'port',
  number: number,
): Promise<Result<string, ServiceFailure>> {
  const known = kind === 'subnet' ? held.subnets : held.ports;
  const path = heldPath(kind, number);
  // Asked of the disk also when the index says "mine": a cleanup can have freed it since.
  const created = await files.createFile(path, slug);
  if (!created.ok) return failFromState(created.error);
  const holder = created.value === 'created' ? slug : ((await readHolder(files, path)) ?? '');
  known.set(number, holder);
  return ok(holder);
}
