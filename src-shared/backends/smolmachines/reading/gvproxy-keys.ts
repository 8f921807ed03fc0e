/** The keys that gvproxy reads (fact gvproxy-valid-keys), indices left out; below a key with `*` everything is read. */
const READ_KEYS: ReadonlySet<string> = new Set([
  'listen',
  'listen.*',
  'log-level',
  'pid-file',
  'log-file',
  'ec2-metadata-access',
  'notification',
  'services',
  'forwards',
  'forwards.*',
  'interfaces',
  ...['vpnkit', 'qemu', 'bess', 'stdio', 'vfkit'].map((name) => `interfaces.${name}`),
  'stack',
  ...[
    'debug',
    'capture-file',
    'mtu',
    'subnet',
    'gatewayIP',
    'deviceIP',
    'hostIP',
    'gatewayMacAddress',
    'dns',
    'dns.name',
    'dns.records',
    'dns.records.name',
    'dns.records.ip',
    'dns.records.regexp',
    'dns.defaultIP',
    'dnsSearchDomains',
    'forwards',
    'forwards.*',
    'nat',
    'nat.*',
    'gatewayVirtualIPs',
    'dhcpStaticLeases',
    'dhcpStaticLeases.*',
    'vpnKitUUIDMacAddresses',
    'vpnKitUUIDMacAddresses.*',
    'ec2MetadataAccess',
  ].map((name) => `stack.${name}`),
]);

/** Tells whether gvproxy reads the value at a key path of its file, `stack.dns[0].records[0].ip`. */
export function isReadByGvproxy(path: string): boolean {
  const key = path.replaceAll(/\[\d+\]/g, '');
  if (READ_KEYS.has(key)) return true;
  const parts = key.split('.');
  return parts.some((_, index) => index > 0 && READ_KEYS.has(`${parts.slice(0, index).join('.')}.*`));
}
