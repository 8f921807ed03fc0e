import type { Check } from '#shared/model/check';
import type { HostNetwork } from '#shared/model/host-facts';
import { findOverlap, nameNetwork, SUBNET_OCTETS } from './subnet-octets.ts';

/** Says which of the bottles' subnets the host's own routes and interfaces overlap; such subnets are passed over. */
export function checkNetworks(networks: readonly HostNetwork[]): Check {
  const check = { id: 'host.networks', title: 'Subnets', path: null, version: null };
  const overlaps = SUBNET_OCTETS.map((octet) => findOverlap(networks, octet)).filter((found) => found !== null);
  const detail = [...new Set(overlaps.map((network) => `Overlaps: ${nameNetwork(network)}.`))].join('\n');
  const total = SUBNET_OCTETS.length;
  if (overlaps.length < total) {
    const summary =
      overlaps.length === 0
        ? `No route or interface of this host overlaps a subnet of bottles.`
        : `${total - overlaps.length} of ${total} subnets are free of this host's routes and interfaces.`;
    return { ...check, status: 'ok', summary, detail, remedy: null };
  }
  return {
    ...check,
    status: 'failed',
    summary: `Routes or interfaces of this host overlap all ${total} subnets of bottles.`,
    detail,
    remedy: {
      kind: 'words',
      text: 'A bottle takes its preferred subnet all the same, with a note. A narrower route, such as a VPN without 192.168.0.0/16, leaves subnets free.',
      literal: null,
    },
  };
}
