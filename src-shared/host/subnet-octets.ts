import type { HostNetwork } from '#shared/model/host-facts';

/** The third octets that a bottle's subnet 192.168.N.0/24 can have: 0 to 254 without 17. */
export const SUBNET_OCTETS: readonly number[] = Array.from({ length: 255 }, (_, octet) => octet).filter(
  (octet) => octet !== 17,
);

/** A route that covers more than a /8 says where the way out is, not what is there; it does not count. */
const SHORTEST_BITS = 8;

/** Finds the first host network that overlaps 192.168.`octet`.0/24, or null. */
export function findOverlap(networks: readonly HostNetwork[], octet: number): HostNetwork | null {
  const subnet = (192 << 24) | (168 << 16) | (octet << 8);
  return networks.find((network) => isOverlapping(network, subnet)) ?? null;
}

/** Names a host network as a person finds it: `route 192.168.0.0/16 of eth0`. */
export function nameNetwork({ kind, device, address, bits }: HostNetwork): string {
  return `the ${kind} ${address}/${bits} of ${device}`;
}

function isOverlapping({ address, bits }: HostNetwork, subnet: number): boolean {
  if (bits < SHORTEST_BITS) return false;
  const packed = packAddress(address);
  // Two networks overlap when they agree in the bits that both of them fix.
  return packed !== null && (packed ^ subnet) >>> (32 - Math.min(bits, 24)) === 0;
}

/** Packs a dotted address into 32 bits; null for any other text. */
export function packAddress(address: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  const parts = match?.slice(1).map(Number) ?? [];
  if (match === null || parts.some((part) => part > 255)) return null;
  return parts.reduce((packed, part) => (packed << 8) | part, 0);
}

/** Writes out the network of a packed address in dotted form, its host bits cleared. */
export function maskAddress(packed: number, bits: number): string {
  const masked = bits === 0 ? 0 : packed & (-1 << (32 - bits));
  return [24, 16, 8, 0].map((shift) => (masked >>> shift) & 255).join('.');
}
