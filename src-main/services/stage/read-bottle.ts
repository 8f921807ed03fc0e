import type { Slug } from '#shared/model/slug';
import { bottlePaths } from '../bottle/bottle-paths.ts';
import { readSpec, type JudgedSpec } from '../bottle/read-spec.ts';
import type { World } from '../world.ts';
import { healStage } from './heal-stage.ts';
import { readStage, type StageRead } from './read-stage.ts';

/** A bottle's spec and stage as they lie on disk. */
export interface BottleRead {
  readonly judged: JudgedSpec;
  readonly stage: StageRead;
}

/** Reads a bottle's spec and stage; a swap that was cut off is healed first. */
export async function readBottle(world: World, slug: Slug): Promise<BottleRead> {
  await healStage(world, slug);
  const [judged, stage] = await Promise.all([readSpec(world, slug), readStage(world.files, bottlePaths(slug).stage)]);
  return { judged, stage };
}
