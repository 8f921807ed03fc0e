import { describe, expect, test } from 'vitest';
import type { HostNetwork } from '#shared/model/host-facts';
import { buildHostPicture, type HostPictureInput } from './build-host-picture.ts';

const ROUTE: HostNetwork = { kind: 'route', device: 'wg0', address: '192.168.88.0', bits: 21 };

function bottle(slug: string, subnet: string | null, hostPort: number | null): HostPictureInput['bottles'][number] {
  const sidecars = hostPort === null ? [] : [{ name: 'pipelock' as const, gatewayPort: 8888, hostPort }];
  return { slug, name: slug, color: 'teal', backend: 'smolmachines', state: 'prepared', subnet, sidecars };
}

function pictureOf(changes: Partial<HostPictureInput> = {}) {
  return buildHostPicture({
    bottles: [bottle('web', '192.168.91.0/24', 21_001)],
    networks: [],
    held: { subnets: new Map([[91, 'web']]), ports: new Map([[21_001, 'web']]) },
    tried: null,
    ...changes,
  });
}

function messagesOf(changes: Partial<HostPictureInput>): readonly string[] {
  return pictureOf(changes).bottles.flatMap(({ collisions }) => collisions.map(({ message }) => message));
}

describe('the picture of all bottles', () => {
  test('says of a bottle that holds what it names nothing but that', () => {
    const { bottles, orphans, ports } = pictureOf();

    expect(bottles).toMatchObject([{ slug: 'web', octet: 91, subnet: '192.168.91.0/24', collisions: [] }]);
    expect(orphans).toEqual([]);
    expect(ports).toEqual({ first: 20_000, last: 32_767, triedAt: null, triedCount: 0 });
  });

  test('shows where a network of the host overlaps a subnet, and how many it covers', () => {
    const picture = pictureOf({ networks: [ROUTE, { ...ROUTE, address: '10.0.0.0', bits: 8 }] });

    // 192.168.88.0/21 runs to 192.168.95.255.
    expect(picture.networks.map(({ network, octets }) => [network, octets])).toEqual([
      ['192.168.88.0/21', { from: 88, to: 95 }],
      ['10.0.0.0/8', null],
    ]);
    expect(messagesOf({ networks: [ROUTE] })).toEqual(['The route 192.168.88.0/21 of wg0 overlaps 192.168.91.0/24.']);
  });

  test('tells what is held by another bottle, or by nobody any more', () => {
    const held = { subnets: new Map([[91, 'other']]), ports: new Map([[21_001, '']]) };

    expect(messagesOf({ held })).toEqual([
      '192.168.91.0/24 is held by other.',
      'Port 21001 is held by another bottle.',
    ]);
    expect(messagesOf({ held: { subnets: new Map(), ports: new Map() } })).toEqual([
      '192.168.91.0/24 is not held any more, so another bottle can take it.',
      'Port 21001 is not held any more, so another bottle can take it.',
    ]);
  });

  test('names the program that took a port, as far as it can be told', () => {
    const tried = (program: string) => ({
      at: '2026-01-02T03:04:05.000Z',
      count: 1,
      busy: new Map([[21_001, program]]),
    });

    expect(messagesOf({ tried: tried('python3') })).toEqual(['Port 21001 of pipelock is in use by python3.']);
    expect(messagesOf({ tried: tried('') })).toEqual([
      'Port 21001 of pipelock is in use by a program that could not be told.',
    ]);
    expect(pictureOf({ tried: tried('x') }).ports).toMatchObject({
      triedAt: '2026-01-02T03:04:05.000Z',
      triedCount: 1,
    });
  });

  test('lists what is held in the name of no bottle, subnets before ports', () => {
    const held = {
      subnets: new Map([
        [91, 'web'],
        [7, 'gone'],
      ]),
      ports: new Map([
        [30_000, 'gone'],
        [21_001, 'web'],
      ]),
    };

    expect(pictureOf({ held }).orphans).toEqual([
      { subject: '192.168.7.0/24', octet: 7, hostPort: null, holder: 'gone' },
      { subject: 'port 30000', octet: null, hostPort: 30_000, holder: 'gone' },
    ]);
  });

  test('shows names that turn or break a text as what they are', () => {
    const named = { ...bottle('web', null, null), name: 'a\u202eb\u0007' };

    expect(pictureOf({ bottles: [named] }).bottles[0]).toMatchObject({ name: 'a\ufffdb\ufffd', octet: null });
  });
});
