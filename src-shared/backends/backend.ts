import type { Result } from '#shared/base/result';
import type { BackendName } from '#shared/model/backend-name';
import type { Draft, LineReason } from '#shared/model/draft';
import type { HostFacts } from '#shared/model/host-facts';
import type { CommandGroup, Plan, PlanInput } from '#shared/model/plan';
import type { ShieldJudgement } from '#shared/model/shield';
import type { ToolId } from '#shared/model/tool';
import type { BackendNetwork } from './backend-network.ts';

/** Why the drafts of a plan must not be written: a text does not say what was meant. */
export interface RenderMismatch {
  readonly code: 'render-mismatch';
  readonly message: string;
}

interface AnyBackend {
  readonly name: BackendName;
  /** What it is, in a few words. */
  readonly title: string;
  /** The isolation that a bottle of this backend has on this host, never better than the evidence. */
  readonly judgeShield: (host: HostFacts) => ShieldJudgement;
  /** What its programs make of the network; null where nothing is known yet. */
  readonly network: BackendNetwork | null;
}

/** A backend that specs can name and this version cannot prepare. */
export interface PendingBackend extends AnyBackend {
  readonly readiness: { readonly status: 'not-ready'; readonly message: string };
}

/** A backend that this version can prepare; every function is pure. */
export interface ReadyBackend extends AnyBackend {
  readonly readiness: { readonly status: 'ready' };
  /** The programs that preflight looks for. */
  readonly tools: readonly ToolId[];
  readonly plan: (input: PlanInput) => Plan;
  /** Makes the drafts, each read back by a parser and compared with what was meant. */
  readonly render: (plan: Plan, host: HostFacts) => Result<readonly Draft[], RenderMismatch>;
  /** Says of every line of a draft why it is there; apart from `render`, since only a page that shows the file asks. */
  readonly explain: (draft: Draft, plan: Plan, host: HostFacts) => Promise<readonly LineReason[]>;
  /** The exact argument vectors that start the bottle; `stage` is the absolute folder of its files. */
  readonly commands: (plan: Plan, stage: string) => readonly CommandGroup[];
  /** What `launch` answers in this version. */
  readonly launch: { readonly status: 'not-implemented'; readonly heading: string; readonly message: string };
}

/** A way to make a bottle real, as one value of the registry; `isReady` tells which of the two it is. */
export type Backend = ReadyBackend | PendingBackend;

/** Tells whether this version can prepare a backend's bottles. */
export function isReady(backend: Backend): backend is ReadyBackend {
  return backend.readiness.status === 'ready';
}
