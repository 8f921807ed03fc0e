/** A bottle's isolation in one word, from best evidence to worst finding. */
type Shield = 'proven' | 'predicted' | 'unknown' | 'broken';

/** One reason for a shield: a sentence and the fact that it rests on. */
export interface ShieldReason {
  readonly statement: string;
  /** A fact id, or null when the reason is that something is not known. */
  readonly fact: string | null;
}

/** A shield together with why. */
export interface ShieldJudgement {
  readonly shield: Shield;
  readonly reasons: readonly ShieldReason[];
}
