/** What one page may send; a page of ours stays far below each. */
export const WIRE_LIMITS = {
  /** A spec of six million characters with every one escaped; what is too long for a spec is told by its parser. */
  characters: 40_000_000,
  /** Calls at work at once, streams included. */
  atWork: 256,
  perSecond: 3_000,
} as const;

/** Why a page is not answered any more. */
export type WireExcess = 'too-many-at-once' | 'too-fast' | 'no-call';

/**
 * Counts what one page has at work and how often it asks.
 *
 * A call that is answered at once still counts until this process had a turn for something else: so a flood is seen
 * after as many messages as may be at work, however quickly each is answered.
 */
export class WireGauge {
  #atWork = 0;
  #inSecond = 0;
  #secondBegan = -Infinity;

  /** Counts one more message; answers what is exceeded by it, or null. */
  enter(now = performance.now()): WireExcess | null {
    this.#atWork += 1;
    if (now - this.#secondBegan >= 1_000) [this.#secondBegan, this.#inSecond] = [now, 0];
    this.#inSecond += 1;
    if (this.#atWork > WIRE_LIMITS.atWork) return 'too-many-at-once';
    return this.#inSecond > WIRE_LIMITS.perSecond ? 'too-fast' : null;
  }

  /** One of them was answered. */
  leave(): void {
    setImmediate(() => {
      this.#atWork -= 1;
    });
  }
}
