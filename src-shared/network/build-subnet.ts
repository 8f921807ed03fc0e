import type { Subnet } from '#shared/model/plan';

/** Writes out the subnet 192.168.`octet`.0/24 with its gateway, the first address. */
export function buildSubnet(octet: number): Subnet {
  return { octet, cidr: `192.168.${octet}.0/24`, gateway: `192.168.${octet}.1` };
}
