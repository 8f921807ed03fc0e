import { SUBNET_OCTETS } from '#shared/host/subnet-octets';
import type { Slug } from '#shared/model/slug';
import { hashRemainder } from './hash-remainder.ts';

/**
 * The third octet that a slug prefers: its sha256 modulo 254, moved up by one from 17 on (DESIGN 4.3).
 *
 * 17 never occurs; the source leaves 192.168.17.0/24 to Docker.
 */
export function preferredOctet(slug: Slug): number {
  const remainder = hashRemainder(slug, SUBNET_OCTETS.length);
  return remainder < 17 ? remainder : remainder + 1;
}
