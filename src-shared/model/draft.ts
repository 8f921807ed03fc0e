/** Why one line of a generated file is there. */
export interface LineReason {
  /** Counts from 1. */
  readonly line: number;
  /** The key's path in the generated file, `port_forwards[0].host_port`. */
  readonly key: string;
  /** The rule, one or two sentences. */
  readonly rule: string;
  /** Who asked for it, in words: "every bottle: pipelock is always on". */
  readonly askedBy: string;
  /** The key of bottle.toml that it comes from, `egress.allow`, or null. */
  readonly specKey: string | null;
  /** What the released programs make of the line, in words, and the fact behind that; null where nothing is known. */
  readonly takenUp: { readonly statement: string; readonly fact: string } | null;
}

/** A file that we intend to write; why each line is there is asked of its backend (`explain`). */
export interface Draft {
  /** Name below the stage, `gvproxy.yaml`; `/` separates folders. */
  readonly name: string;
  readonly text: string;
  /** Permission bits, 0o600. */
  readonly mode: number;
  readonly language: 'yaml' | 'toml' | 'json' | 'text';
}
