import type { ToolFact } from './tool.ts';

/** The platforms that have remedies of their own. */
export type Platform = 'linux' | 'darwin' | 'other';

/** An IPv4 network of the host that a bottle's subnet must not overlap; bits is the prefix length, 0 to 32. */
export interface HostNetwork {
  readonly kind: 'route' | 'interface';
  /** The interface's name, `docker0`. */
  readonly device: string;
  /** The network's address in dotted form, host bits cleared. */
  readonly address: string;
  readonly bits: number;
}

/** What was found on this machine and a plan depends on. */
export interface HostFacts {
  readonly platform: Platform;
  readonly arch: string;
  readonly tools: readonly ToolFact[];
  readonly networks: readonly HostNetwork[];
}
