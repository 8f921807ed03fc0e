import type { Fact } from '#shared/model/fact';

const PROGRAM = { program: 'gvproxy' } as const;
/** Debian's package and the newest release; what lies between was not all run. */
const BOTH_ENDS = { from: '0.8.1', to: '0.8.9' };
/** The releases that can read a file at all. */
const WITH_CONFIG = { from: '0.8.8', to: '0.8.9' };

/** What is known of gvproxy (containers/gvisor-tap-vsock). */
export const GVPROXY_FACTS: readonly Fact[] = [
  {
    ...PROGRAM,
    id: 'gvproxy-no-config-flag',
    versions: '< 0.8.8',
    seen: BOTH_ENDS,
    statement:
      'gvproxy has no -config flag: started with one it says "flag provided but not defined: -config" and exits, so no file is read.',
    known: 'ran',
    evidence:
      'The help of 0.8.1, 0.8.6 and 0.8.7 lists no -config, and 0.8.6 and 0.8.7 started with one exit with 2; the help of 0.8.8 and 0.8.9 lists it.',
  },
  {
    ...PROGRAM,
    id: 'gvproxy-ignores-unknown-keys',
    versions: '>= 0.8.8',
    seen: WITH_CONFIG,
    statement:
      "gvproxy drops every key that it does not know without a word, also below stack. The gvproxy.yaml of the source system's contract (PRD 0023) holds no other keys, so gvproxy uses its defaults: 192.168.127.0/24, no zone and no forward of ours.",
    known: 'ran',
    evidence:
      '0.8.8 and 0.8.9 were started with the rendered file for every combination of sidecars: their control service shows the default network and none of our forwards, and a virtual machine behind 0.8.9 was given 192.168.127.2.',
  },
  {
    ...PROGRAM,
    id: 'gvproxy-dials-anything',
    versions: 'all',
    seen: BOTH_ENDS,
    statement:
      'gvproxy dials whatever address the guest asks for, by TCP and UDP, 169.254.0.0/16 excepted. No key turns that off.',
    known: 'ran',
    evidence: "A guest behind gvproxy reached a service that listened on the host's LAN address.",
  },
  {
    ...PROGRAM,
    id: 'gvproxy-host-loopback',
    versions: 'all',
    seen: BOTH_ENDS,
    statement:
      'Without stack.nat, gvproxy translates hostIP, the last usable address of its network (192.168.127.254), to 127.0.0.1: the guest reaches every service on host loopback.',
    known: 'ran',
    evidence:
      "A guest behind 0.8.9, started with the file of the source system's contract (PRD 0023), read a service on the host's loopback through 192.168.127.254.",
  },
  {
    ...PROGRAM,
    id: 'gvproxy-guest-api',
    versions: 'all',
    seen: BOTH_ENDS,
    statement:
      'The gateway answers the guest on port 80 with its forwarder service, without authentication: the guest can open listeners on the host. No key turns that off.',
    known: 'ran',
    evidence: 'A guest opened a listener on 127.0.0.1:42424 of the host.',
  },
  {
    ...PROGRAM,
    id: 'gvproxy-dns-upstream',
    versions: 'all',
    seen: BOTH_ENDS,
    statement:
      "Names outside every zone go to the host's resolver. Inside a zone only A is answered by gvproxy; other types still go to the host's resolver.",
    known: 'ran',
    evidence: 'Names were asked for in a guest behind gvproxy.',
  },
  {
    ...PROGRAM,
    id: 'gvproxy-dns-zone-suffix',
    versions: 'all',
    seen: BOTH_ENDS,
    statement:
      'A zone answers a name that ends with a dot and the name of the zone. proxy.internal needs the zone "internal." with the record "proxy"; the zone "" answers every A.',
    known: 'ran',
    evidence: 'Names below zones were asked for in a guest behind gvproxy.',
  },
  {
    ...PROGRAM,
    id: 'gvproxy-no-guest-forward',
    versions: 'all',
    seen: BOTH_ENDS,
    statement:
      'stack.forwards goes from the host to the guest. No key forwards from the guest to the host, and none maps a port that the guest dials to another port of the host.',
    known: 'read',
    evidence: 'The configuration types of the source; there is no such key.',
  },
  {
    ...PROGRAM,
    id: 'gvproxy-valid-keys',
    versions: '>= 0.8.8',
    seen: WITH_CONFIG,
    statement:
      'gvproxy reads these keys at the top: listen, log-level, stack, interfaces, forwards, pid-file, log-file, services, ec2-metadata-access, notification; below stack those of its network: subnet, gatewayIP, deviceIP, hostIP, dns, forwards, nat and others.',
    known: 'read',
    evidence: 'cmd/gvproxy/config.go and pkg/types/configuration.go of 0.8.8 and 0.8.9; the keys are the same in both.',
  },
  {
    ...PROGRAM,
    id: 'gvproxy-listen-no-unixgram',
    versions: '>= 0.8.8',
    seen: WITH_CONFIG,
    statement:
      '-listen takes unix, tcp and vsock addresses. With a unixgram address gvproxy says "cannot listen: unexpected scheme" and exits, after it read the file.',
    known: 'ran',
    evidence:
      "0.8.8 and 0.8.9 were started with the command that the source system's contract (PRD 0023) meant, on Linux.",
  },
  {
    ...PROGRAM,
    id: 'gvproxy-version-line',
    versions: 'all',
    seen: BOTH_ENDS,
    statement: '`gvproxy -version` prints a line such as "gvproxy version v0.8.9" and exits with 0.',
    known: 'ran',
    evidence: '0.8.1, 0.8.6, 0.8.7, 0.8.8 and 0.8.9 were run.',
  },
];
