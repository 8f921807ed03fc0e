import type { BackendName } from './backend-name.ts';
import type { BottleSpec } from './bottle-spec.ts';
import type { HostFacts } from './host-facts.ts';
import type { Note } from './problem.ts';
import type { SidecarPort } from './sidecar.ts';
import type { Slug } from './slug.ts';

/** The subnet of a bottle: 192.168.`octet`.0/24. */
export interface Subnet {
  readonly octet: number;
  /** `192.168.91.0/24`. */
  readonly cidr: string;
  /** `192.168.91.1`. */
  readonly gateway: string;
}

/** The subnet and host ports that a bottle holds or is offered. */
export interface Allocation {
  readonly subnet: Subnet | null;
  readonly sidecars: readonly SidecarPort[];
}

/** Everything from which a backend makes a plan. */
export interface PlanInput {
  readonly slug: Slug;
  readonly spec: BottleSpec;
  readonly host: HostFacts;
  readonly allocation: Allocation;
  /** Notes of the allocation (moved ports, stepped subnet), put first. */
  readonly allocationNotes: readonly Note[];
  /** The absolute folder of this bottle's sockets, `…/run/<12 hex>`. */
  readonly runFolder: string;
}

/** One variable of the agent's environment, resolved; literal values only, others by name. */
export interface PlannedEnv {
  readonly name: string;
  readonly kind: 'proxy' | 'git' | 'supervise' | 'literal' | 'host' | 'asked';
  /** The value that is written, or null where it is taken from the host or asked for at start. */
  readonly value: string | null;
}

/** Spec + host facts + allocation, everything resolved; a value without effects. */
export interface Plan {
  readonly slug: Slug;
  readonly name: string;
  readonly backend: BackendName;
  readonly spec: BottleSpec;
  readonly subnet: Subnet | null;
  readonly sidecars: readonly SidecarPort[];
  /** The absolute path of gvproxy's socket. */
  readonly socketPath: string;
  /** Sorted by code unit. */
  readonly env: readonly PlannedEnv[];
  readonly notes: readonly Note[];
}

/** A group of commands with the heading that says what is known of them. */
export interface CommandGroup {
  readonly heading: string;
  readonly commands: readonly PlannedCommand[];
}

/** One exact argument vector and the fact that says what the released program makes of it. */
interface PlannedCommand {
  readonly argv: readonly string[];
  readonly outcome: string;
  readonly fact: string | null;
}
