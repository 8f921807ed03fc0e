import type { HostNetwork } from '#shared/model/host-facts';
import { maskAddress, packAddress } from './subnet-octets.ts';

/** Makes networks of the interfaces' addresses, `{device: "eth0", cidr: "10.0.0.5/24"}`; what is no IPv4 is passed over. */
export function parseInterfaces(
  interfaces: readonly { readonly device: string; readonly cidr: string }[],
): readonly HostNetwork[] {
  return interfaces.flatMap(({ device, cidr }) => {
    const [text = '', length = ''] = cidr.split('/');
    const packed = packAddress(text);
    const bits = /^\d{1,2}$/.test(length) ? Number(length) : 33;
    if (packed === null || bits > 32) return [];
    return [{ kind: 'interface' as const, device, address: maskAddress(packed, bits), bits }];
  });
}
