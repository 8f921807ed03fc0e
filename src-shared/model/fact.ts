/** How a fact came to be known. */
type FactSource = 'ran' | 'read' | 'documented';

/** One measured or read property of an outside program (FACTS.md). */
export interface Fact {
  /** `gvproxy-ignores-unknown-keys`. */
  readonly id: string;
  readonly program: 'gvproxy' | 'smolvm';
  /** The versions it was read or run on: `>= 0.8.8`, `< 1.23.0`, `all`; what is outside is unknown. */
  readonly versions: string;
  /** The lowest and highest version that was really looked at; a version outside gives "unknown". */
  readonly seen: { readonly from: string; readonly to: string };
  readonly statement: string;
  readonly known: FactSource;
  readonly evidence: string;
}
