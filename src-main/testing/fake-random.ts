import type { Random } from '#main/capabilities/random';

/** Counts instead of drawing, so that texts differ and a test can name them: `000001`, `000002`, … */
export class FakeRandom implements Random {
  #count = 0;

  hex(digits: number): string {
    this.#count += 1;
    return this.#count.toString(16).padStart(digits, '0').slice(-digits);
  }
}
