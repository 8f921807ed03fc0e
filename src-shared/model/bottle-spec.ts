import type { BackendName } from './backend-name.ts';
import type { Slug } from './slug.ts';

/** The label colours, by which a person tells bottles apart; never a status. */
export const BOTTLE_COLORS = ['teal', 'blue', 'violet', 'rose', 'rust', 'ochre', 'moss', 'slate'] as const;

/** A label colour of a bottle. */
export type BottleColor = (typeof BOTTLE_COLORS)[number];

/** Where the value of one environment variable comes from. */
export type EnvValue =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'host'; readonly hostName: string }
  | { readonly kind: 'asked'; readonly question: string };

/** One variable of the agent's environment as the spec states it, in spec order. */
export interface EnvEntry {
  readonly name: string;
  readonly value: EnvValue;
}

/** A git remote that the git gate offers to the guest. */
export interface GitRemote {
  readonly name: string;
  readonly upstream: string;
  readonly identityFile: string | null;
  readonly knownHost: string | null;
}

/** A host folder or file that the guest sees. */
export interface Mount {
  readonly host: string;
  readonly guest: string;
  readonly mode: 'read-only' | 'read-write';
}

/** A policy test of the spec: the target must never, or must always, be open. */
export interface Expectation {
  readonly kind: 'never' | 'always';
  readonly target: string;
}

/** What the person asked for, decoded from bottle.toml (schema version 1) with its defaults applied. */
export interface BottleSpec {
  readonly version: 1;
  readonly name: string;
  readonly slug: Slug | null;
  readonly backend: BackendName;
  readonly color: BottleColor;
  readonly agent: {
    readonly command: readonly string[];
    readonly image: string | null;
    readonly workdir: string;
    readonly cpus: number;
    readonly memoryMib: number;
  };
  readonly qemu: {
    readonly disk: string | null;
    readonly kernel: string | null;
    readonly initrd: string | null;
  };
  readonly env: readonly EnvEntry[];
  readonly egress: {
    readonly preset: 'open' | 'balanced' | 'locked-down';
    readonly allow: readonly string[];
  };
  readonly git: readonly GitRemote[];
  readonly supervise: { readonly enabled: boolean };
  readonly mounts: readonly Mount[];
  readonly expect: readonly Expectation[];
  /** The keys that stand in the file, as dotted paths of tables and keys (`agent.cpus`, `mounts`), in file order. */
  readonly writtenKeys: readonly string[];
}

/** Something a spec can do on the host; shown before the spec's first use and accepted as a set. */
export interface Power {
  readonly kind: 'mount' | 'git-identity' | 'git-remote' | 'host-env' | 'host-file';
  readonly subject: string;
  readonly statement: string;
}
