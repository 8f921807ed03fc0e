import type { BackendName } from '#shared/model/backend-name';
import type { BottleColor } from '#shared/model/bottle-spec';
import type { SidecarName } from '#shared/model/sidecar';

/** Something in which a bottle's holdings meet something else on this host. */
export interface Collision {
  readonly code:
    | 'subnet-overlaps-network'
    | 'subnet-held-by-other'
    | 'subnet-not-held'
    | 'port-held-by-other'
    | 'port-not-held'
    | 'port-in-use';
  /** What it is about: a subnet or a host port, as it stands in the table. */
  readonly subject: string;
  /** One sentence. */
  readonly message: string;
}

/** What one bottle holds on this host. */
export interface HostBottle {
  readonly slug: string;
  readonly name: string;
  readonly color: BottleColor;
  readonly backend: BackendName | null;
  readonly state: 'never-prepared' | 'prepared' | 'changed' | 'drifted' | 'damaged';
  /** `192.168.91.0/24`, or null. */
  readonly subnet: string | null;
  /** N of 192.168.N.0/24, or null. */
  readonly octet: number | null;
  readonly sidecars: readonly { readonly name: SidecarName; readonly gatewayPort: number; readonly hostPort: number }[];
  readonly collisions: readonly Collision[];
}

/** A network of this host, and how much of the bottles' range it covers. */
export interface HostNetworkView {
  readonly kind: 'route' | 'interface';
  readonly device: string;
  /** `192.168.1.0/24`. */
  readonly network: string;
  /** The octets N of 192.168.N.0/24 that it overlaps, as first and last; null when there are none. */
  readonly octets: { readonly from: number; readonly to: number } | null;
}

/** A subnet or port that is held in the name of a bottle that is not there. */
export interface Orphan {
  /** `192.168.91.0/24` or `port 21001`. */
  readonly subject: string;
  /** N of the subnet; null for a port. */
  readonly octet: number | null;
  readonly hostPort: number | null;
  /** The slug that holds it; empty when it cannot be told. */
  readonly holder: string;
}

/** All bottles of this host with what they hold, and the networks around them. */
export interface HostPicture {
  /** By slug. */
  readonly bottles: readonly HostBottle[];
  readonly networks: readonly HostNetworkView[];
  readonly orphans: readonly Orphan[];
  readonly ports: {
    /** The range from which host ports are taken. */
    readonly first: number;
    readonly last: number;
    /** When the held ports were last tried (ISO 8601); null when they never were. */
    readonly triedAt: string | null;
    /** How many were tried then. */
    readonly triedCount: number;
  };
}
