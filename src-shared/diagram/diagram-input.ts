import type { BackendNetwork } from '#shared/backends/backend-network';
import type { LineReason } from '#shared/model/draft';
import type { HostFacts } from '#shared/model/host-facts';
import type { Plan } from '#shared/model/plan';
import type { Place } from '#shared/model/problem';
import type { ShieldJudgement } from '#shared/model/shield';
import type { SidecarName } from '#shared/model/sidecar';

/** A sidecar that a bottle asks for; no host port where there is no plan. */
export interface DiagramSidecar {
  readonly name: SidecarName;
  readonly gatewayPort: number;
  readonly hostPort: number | null;
}

/** A generated file as far as the diagram points into it. */
interface DiagramFile {
  readonly name: string;
  readonly lineCount: number;
  readonly reasons: readonly LineReason[];
}

/** From what the diagram of one bottle is made. */
export interface DiagramInput {
  readonly plan: Plan;
  readonly sidecars: readonly DiagramSidecar[];
  readonly host: HostFacts;
  readonly shield: ShieldJudgement;
  /** Null where this version knows nothing of the backend's programs. */
  readonly network: BackendNetwork | null;
  /** The drafts; none where there is no plan. */
  readonly files: readonly DiagramFile[];
  /** Where each key of bottle.toml stands. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Whether the shield of a bottle rests on a fact: only then is the fact known to hold on this host. */
export function isNamed({ reasons }: ShieldJudgement, fact: string): boolean {
  return reasons.some((reason) => reason.fact === fact);
}

/** Whether the program at the boundary is known to ignore what the bottle's file asks for. */
export function isIgnored({ network, shield }: DiagramInput): boolean {
  return network !== null && isNamed(shield, network.ignoring.fact);
}
