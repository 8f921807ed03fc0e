import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract';

/** What a page can ask of its host, as functions. */
export type HostClient = ContractRouterClient<Contract>;

/** A working way to the host. */
export interface HostConnection {
  readonly host: 'app' | 'web';
  readonly client: HostClient;
  /** Settles when the way is gone, however that came about. */
  readonly closed: Promise<void>;
  close(): void;
}

/** Why there is no way to the host: `no-token` and `token-refused` need the person, `unreachable` may mend itself. */
export type NoConnectionReason = 'no-token' | 'token-refused' | 'unreachable';

/** Thrown when no way to the host could be made. */
export class NoConnection extends Error {
  readonly reason: NoConnectionReason;

  constructor(reason: NoConnectionReason) {
    super(`no connection to the host: ${reason}`);
    this.name = 'NoConnection';
    this.reason = reason;
  }
}
