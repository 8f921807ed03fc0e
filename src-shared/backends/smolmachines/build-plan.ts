import type { Plan, PlanInput } from '#shared/model/plan';
import { buildAgentEnv } from './build-agent-env.ts';
import { listNotes } from './list-notes.ts';

/** Resolves everything of a bottle: spec + host facts + allocation give a value from which both files are rendered. */
export function buildPlan(input: PlanInput): Plan {
  const { slug, spec, allocation } = input;
  const env = buildAgentEnv(
    spec,
    allocation.sidecars.map(({ name }) => name),
  );
  return {
    slug,
    name: spec.name,
    backend: 'smolmachines',
    spec,
    subnet: allocation.subnet,
    sidecars: allocation.sidecars,
    socketPath: `${input.runFolder}/gvproxy.sock`,
    env,
    notes: [...input.allocationNotes, ...listNotes(spec, env)],
  };
}
