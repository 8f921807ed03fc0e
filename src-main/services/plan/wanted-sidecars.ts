import type { BottleSpec } from '#shared/model/bottle-spec';
import type { SidecarName } from '#shared/model/sidecar';

/** The sidecars that a spec makes active, in the order in which they are listed everywhere. */
export function wantedSidecars(spec: BottleSpec): readonly SidecarName[] {
  return [
    'pipelock',
    ...(spec.git.length > 0 ? ['git-gate' as const] : []),
    ...(spec.supervise.enabled ? ['supervise' as const] : []),
  ];
}
