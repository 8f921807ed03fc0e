import type { HostClient } from '#renderer/host/host-connection';
import type { FailureReport } from '#shared/contract/schemas/failure';
import type { FailureDetail } from '#shared/contract/schemas/failure';

/** Why an act was not done, as every part of the page shows it. */
export interface Failure {
  readonly code: FailureReport['error']['code'];
  readonly message: string;
  readonly detail: FailureDetail;
}

/** Thrown by {@link api} while there is no way to the host. */
export class NotConnected extends Error {
  constructor() {
    super('This page is not connected to Corkboard, so nothing was done.');
    this.name = 'NotConnected';
  }
}

let current: HostClient | null = null;

/** Names the client that calls go through from now on; null when the way is lost. */
export function setClient(client: HostClient | null): void {
  current = client;
}

/**
 * The connected client of the host.
 *
 * @throws {NotConnected} while there is none; its calls throw what {@link toFailure} reads.
 */
export function api(): HostClient {
  if (current === null) throw new NotConnected();
  return current;
}

const NO_DETAIL: FailureDetail = { problems: [], remedy: null, powers: [] };
const CONNECTION_LOST: Failure = {
  code: 'internal',
  message: 'The connection to Corkboard was lost before it answered. Whether the act was done is not known.',
  detail: {
    ...NO_DETAIL,
    remedy: {
      kind: 'words',
      text: 'Wait until the page is connected again, look at the result, then repeat it.',
      literal: null,
    },
  },
};

/** Reads whatever a call threw as one failure; a lost connection, too, is one (code `internal`). */
export function toFailure(error: unknown): Failure {
  if (error instanceof NotConnected) {
    const text = 'Wait until the page is connected again, then repeat it.';
    return {
      code: 'internal',
      message: error.message,
      detail: { ...NO_DETAIL, remedy: { kind: 'words', text, literal: null } },
    };
  }
  if (!isCoded(error)) return CONNECTION_LOST;
  return { code: error.code, message: error.message, detail: { ...NO_DETAIL, ...error.data } };
}

interface CodedError {
  readonly code: Failure['code'];
  readonly message: string;
  readonly data: FailureDetail;
}

function isCoded(error: unknown): error is CodedError {
  if (!(error instanceof Error) || !('code' in error) || !('data' in error)) return false;
  return typeof error.code === 'string' && typeof error.data === 'object' && error.data !== null;
}
