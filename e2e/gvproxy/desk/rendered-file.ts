import { isReady } from '#shared/backends/backend';
import { findBackend } from '#shared/backends/registry';
import { SAMPLE_REMOTE, sampleHost, samplePlanInput } from '#shared/backends/sample-plan';
import type { Plan } from '#shared/model/plan';
import type { SidecarName } from '#shared/model/sidecar';

/** Every combination of sidecars that a spec can ask for. */
export const COMBINATIONS: readonly (readonly SidecarName[])[] = [
  ['pipelock'],
  ['pipelock', 'git-gate'],
  ['pipelock', 'supervise'],
  ['pipelock', 'git-gate', 'supervise'],
];

/** Makes the plan of a bottle with these sidecars on 192.168.91.0/24. */
export function planWith(sidecars: readonly SidecarName[]): Plan {
  const spec = {
    git: sidecars.includes('git-gate') ? [SAMPLE_REMOTE] : [],
    supervise: { enabled: sidecars.includes('supervise') },
  };
  return readyBackend().plan(samplePlanInput({ spec }));
}

/** Renders gvproxy.yaml exactly as `prepare` writes it. */
export function renderFile(plan: Plan): string {
  const drafts = readyBackend().render(plan, sampleHost());
  const draft = drafts.ok ? drafts.value.find(({ name }) => name === 'gvproxy.yaml') : undefined;
  if (draft === undefined) throw new Error('gvproxy.yaml was not rendered');
  return draft.text;
}

/** The backend of PRD 0023. */
function readyBackend() {
  const backend = findBackend('smolmachines');
  if (!isReady(backend)) throw new Error('smolmachines is not ready');
  return backend;
}
