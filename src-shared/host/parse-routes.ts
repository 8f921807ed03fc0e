import type { HostNetwork, Platform } from '#shared/model/host-facts';
import { maskAddress, packAddress } from './subnet-octets.ts';

/** Route flags of Linux (include/uapi/linux/route.h). */
const UP = 0x1;

/**
 * Reads the host's IPv4 routes from the text of /proc/net/route (Linux) or `netstat -rn -f inet` (macOS).
 *
 * Lines that cannot be read are passed over: a table that says less makes fewer overlaps known, never a wrong one.
 * Loopback routes are left out; default routes are kept, with 0 bits.
 */
export function parseRoutes(platform: Platform, text: string): readonly HostNetwork[] {
  switch (platform) {
    case 'linux':
      return parseProcRoutes(text);
    case 'darwin':
      return parseNetstatRoutes(text);
    case 'other':
      return [];
  }
}

function parseProcRoutes(text: string): readonly HostNetwork[] {
  const [head = '', ...lines] = text.split('\n');
  const names = head.trim().split(/\s+/);
  const [device, destination, flags, mask] = ['Iface', 'Destination', 'Flags', 'Mask'].map((name) =>
    names.indexOf(name),
  );
  return lines.flatMap((line) => {
    const cells = line.trim().split(/\s+/);
    const name = cells[device ?? -1];
    const address = parseKernelHex(cells[destination ?? -1]);
    const bits = countBits(parseKernelHex(cells[mask ?? -1]));
    const isUp = (Number.parseInt(cells[flags ?? -1] ?? '', 16) & UP) !== 0;
    if (name === undefined || name === 'lo' || address === null || bits === null || !isUp) return [];
    return [{ kind: 'route' as const, device: name, address: maskAddress(address, bits), bits }];
  });
}

/** The kernel prints the four bytes as the processor holds them: the first byte of the address last. */
function parseKernelHex(text: string | undefined): number | null {
  if (text === undefined || !/^[0-9a-f]{8}$/i.test(text)) return null;
  const bytes = [6, 4, 2, 0].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  return bytes.reduce((packed, byte) => (packed << 8) | byte, 0);
}

function countBits(mask: number | null): number | null {
  if (mask === null) return null;
  const bits = Math.clz32(~mask);
  const whole = bits === 0 ? 0 : -1 << (32 - bits);
  return whole === (mask | 0) ? bits : null;
}

function parseNetstatRoutes(text: string): readonly HostNetwork[] {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const headAt = lines.findIndex((cells) => cells[0] === 'Destination');
  const head = lines[headAt] ?? [];
  const [flags, device] = ['Flags', 'Netif'].map((name) => head.indexOf(name));
  return lines.slice(headAt + 1).flatMap((cells) => {
    const name = cells[device ?? -1];
    const network = parseBsdDestination(cells[0] ?? '');
    const isUp = cells[flags ?? -1]?.includes('U') === true;
    if (name === undefined || name.startsWith('lo') || network === null || !isUp) return [];
    return [{ kind: 'route' as const, device: name, ...network }];
  });
}

/**
 * Reads a destination as BSD shortens it: `default`, `10` for 10.0.0.0/8, `172.16/12`, `192.168.1` for a /24.
 *
 * Without a written length the network has one byte per number shown.
 */
function parseBsdDestination(text: string): Pick<HostNetwork, 'address' | 'bits'> | null {
  if (text === 'default') return { address: '0.0.0.0', bits: 0 };
  const match = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:%\w+)?(?:\/(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const parts = (match[1] ?? '').split('.');
  const packed = packAddress([...parts, '0', '0', '0'].slice(0, 4).join('.'));
  const bits = match[2] === undefined ? parts.length * 8 : Number(match[2]);
  return packed === null || bits > 32 ? null : { address: maskAddress(packed, bits), bits };
}
