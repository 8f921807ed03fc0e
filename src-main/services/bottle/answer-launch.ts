import type { Slug } from '#shared/model/slug';
import { isReady } from '#shared/backends/backend';
import { findBackend } from '#shared/backends/registry';
import { fail, type Failed } from '../fail.ts';
import { makePlan } from '../plan/make-plan.ts';
import { gatherHost } from '../plan/gather-host.ts';
import { failInvalid } from './fail-invalid.ts';
import { readBottle } from '../stage/read-bottle.ts';
import { toGroups } from '../view/build-spec-view.ts';
import type { World } from '../world.ts';

/** Answers a launch or a stop, which this version cannot do: the commands that were meant, with what is known of them. */
export async function answerLaunch(world: World, slug: Slug, act: 'launch' | 'stop'): Promise<Failed> {
  const { judged, stage } = await readBottle(world, slug);
  if (judged.spec === null) return failInvalid(judged);
  const backend = findBackend(judged.spec.backend);
  if (!isReady(backend)) return fail('launch-not-implemented', backend.readiness.message);
  if (act === 'stop') {
    const message = `This version starts no ${judged.spec.backend} bottle, so it has nothing of ${slug} to stop.`;
    return fail('launch-not-implemented', message);
  }
  const made = await makePlan(world, {
    slug,
    spec: judged.spec,
    specSha256: judged.sha256 ?? '',
    host: await gatherHost(world, 'remembered'),
    stage,
    movePorts: false,
    held: null,
  });
  const commandGroups = made.ok ? toGroups(made.value.commands) : [];
  return fail('launch-not-implemented', backend.launch.message, { commandGroups });
}
