import { randomBytes } from 'node:crypto';
import type { Random } from '#main/capabilities/random';

/** Texts from the operating system's generator. */
export class NodeRandom implements Random {
  hex(digits: number): string {
    return randomBytes(Math.ceil(digits / 2))
      .toString('hex')
      .slice(0, digits);
  }
}
