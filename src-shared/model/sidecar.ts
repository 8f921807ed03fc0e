/** The host-side services that a guest may reach, in the order they are listed everywhere. */
export const SIDECAR_NAMES = ['pipelock', 'git-gate', 'supervise'] as const;

/** One of the host-side services that a guest may reach. */
export type SidecarName = (typeof SIDECAR_NAMES)[number];

/** The TCP port that the guest dials on the gateway for each sidecar (PRD 0023). */
export const GATEWAY_PORTS: Readonly<Record<SidecarName, number>> = {
  pipelock: 8888,
  'git-gate': 9418,
  supervise: 9100,
};

/** A sidecar of one bottle with the loopback port on the host behind its gateway port. */
export interface SidecarPort {
  readonly name: SidecarName;
  readonly gatewayPort: number;
  readonly hostPort: number;
}
