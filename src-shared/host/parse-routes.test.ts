import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInterfaces } from './parse-interfaces.ts';
import { parseRoutes } from './parse-routes.ts';

// As a laptop with Docker, libvirt and a VPN prints it, tabs and trailing blanks included.
const PROC = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT                                                       
wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0                                                                               
wlan0\t0001A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0                                                                               
docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0                                                                               
virbr0\t007AA8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0                                                                               
tun0\t0000000A\t00000000\t0005\t0\t0\t50\t000000FF\t0\t0\t0                                                                               
tun0\t050A0A0A\t00000000\t0005\t0\t0\t50\tFFFFFFFF\t0\t0\t0                                                                               
lo\t0000007F\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0                                                                               
eth9\t0002A8C0\t00000000\t0000\t0\t0\t0\t00FFFFFF\t0\t0\t0                                                                               
`;

const NETSTAT = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.1.1        UGScg                 en0       
0/1                10.8.0.1           UGScg               utun4       
10                 link#17            UCS                 utun4       
10.8.0.1           10.8.0.2           UH                  utun4       
127                127.0.0.1          UCS                   lo0       
127.0.0.1          127.0.0.1          UH                    lo0       
169.254            link#6             UCS                   en0      !
172.16/12          10.8.0.1           UGSc                utun4       
192.168.1          link#6             UCS                   en0      !
192.168.1.1/32     link#6             UCS                   en0      !
192.168.1.1        a4:91:b1:0:11:22   UHLWIir               en0   1198
192.168.64         link#19            UC              bridge100      !
192.168.128.0/18   10.8.0.1           UGSc                utun4       
224.0.0/4          link#6             UmCS                  en0      !
255.255.255.255/32 link#6             UCS                   en0      !
`;

const short = (routes: ReturnType<typeof parseRoutes>) =>
  routes.map(({ device, address, bits }) => `${address}/${bits} ${device}`);

describe('/proc/net/route', () => {
  test('is read with its bytes turned round; loopback and routes that are down are left out', () => {
    expect(short(parseRoutes('linux', PROC))).toEqual([
      '0.0.0.0/0 wlan0',
      '192.168.1.0/24 wlan0',
      '172.17.0.0/16 docker0',
      '192.168.122.0/24 virbr0',
      '10.0.0.0/8 tun0',
      '10.10.10.5/32 tun0',
    ]);
  });

  test.each([
    ['an empty text', ''],
    ['a head alone', 'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n'],
    ['other columns', 'a\tb\nwlan0\t0001A8C0\n'],
    ['a mask with a hole', 'Iface Destination Flags Mask\neth0 0001A8C0 0001 00FF00FF\n'],
    ['no numbers', 'Iface Destination Flags Mask\neth0 zzzzzzzz 0001 00FFFFFF\n'],
    ['a line cut short', 'Iface Destination Flags Mask\neth0 0001A8C0\n'],
  ])('gives nothing for %s', (_, text) => {
    expect(parseRoutes('linux', text)).toEqual([]);
  });
});

describe('netstat of macOS', () => {
  test('is read with its shortened networks', () => {
    expect(short(parseRoutes('darwin', NETSTAT))).toEqual([
      '0.0.0.0/0 en0',
      '0.0.0.0/1 utun4',
      '10.0.0.0/8 utun4',
      '10.8.0.1/32 utun4',
      '169.254.0.0/16 en0',
      '172.16.0.0/12 utun4',
      '192.168.1.0/24 en0',
      '192.168.1.1/32 en0',
      '192.168.1.1/32 en0',
      '192.168.64.0/24 bridge100',
      '192.168.128.0/18 utun4',
      '224.0.0.0/4 en0',
      '255.255.255.255/32 en0',
    ]);
  });

  test('is read also with the columns of earlier versions', () => {
    const text =
      'Destination        Gateway            Flags        Refs      Use   Netif Expire\n192.168.1          link#4             UCS             3        0     en1\n';

    expect(short(parseRoutes('darwin', text))).toEqual(['192.168.1.0/24 en1']);
  });

  test.each([
    '',
    'netstat: not found',
    'Destination Gateway Flags Netif\nfe80::1 x U en0\n1.2.3.4.5 x U en0\n300 x U en0\n10/33 x U en0\n',
  ])('gives nothing for what is no such table: %j', (text) => {
    expect(parseRoutes('darwin', text)).toEqual([]);
  });
});

test('another platform has no table that we read', () => {
  expect(parseRoutes('other', PROC)).toEqual([]);
});

test('never throws and never gives a network that is none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('linux', 'darwin'),
      fc.array(fc.string({ unit: 'binary-ascii' })),
      (platform, words) => {
        const head = platform === 'linux' ? 'Iface Destination Flags Mask' : 'Destination Gateway Flags Netif';
        for (const { address, bits } of parseRoutes(platform, `${head}\n${words.join(' ')}`)) {
          expect(address).toMatch(/^\d{1,3}(\.\d{1,3}){3}$/);
          expect(bits >= 0 && bits <= 32).toBe(true);
        }
      },
    ),
  );
});

test('interfaces become networks with their host bits cleared; what is no IPv4 is passed over', () => {
  const interfaces = [
    { device: 'eth0', cidr: '10.1.2.3/23' },
    { device: 'ppp0', cidr: '192.168.18.9/32' },
    { device: 'all', cidr: '10.1.2.3/0' },
    { device: 'odd', cidr: 'fe80::1/64' },
    { device: 'odd', cidr: '10.1.2.3' },
    { device: 'odd', cidr: '10.1.2.3/99' },
    { device: 'odd', cidr: '10.1.2.300/24' },
  ];

  expect(parseInterfaces(interfaces)).toEqual([
    { kind: 'interface', device: 'eth0', address: '10.1.2.0', bits: 23 },
    { kind: 'interface', device: 'ppp0', address: '192.168.18.9', bits: 32 },
    { kind: 'interface', device: 'all', address: '0.0.0.0', bits: 0 },
  ]);
});
