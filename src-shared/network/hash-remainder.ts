import { sha256Hex } from '#shared/base/sha256';

/** Reads the sha256 of a text as one big-endian integer and answers its remainder; the same on every machine. */
export function hashRemainder(text: string, modulus: number): number {
  return Number(BigInt(`0x${sha256Hex(text)}`) % BigInt(modulus));
}
