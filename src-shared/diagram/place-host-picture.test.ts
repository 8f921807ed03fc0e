import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HostBottle, HostPicture } from './host-picture.ts';
import { placeHostPicture } from './place-host-picture.ts';

function bottle(octet: number | null, hostPort: number, changes: Partial<HostBottle> = {}): HostBottle {
  return {
    slug: `bottle-${hostPort}`,
    name: `Bottle ${hostPort}`,
    color: 'teal',
    backend: 'smolmachines',
    state: 'prepared',
    subnet: octet === null ? null : `192.168.${octet}.0/24`,
    octet,
    sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort }],
    collisions: [],
    ...changes,
  };
}

function pictureOf(bottles: readonly HostBottle[], changes: Partial<HostPicture> = {}): HostPicture {
  const ports = { first: 20_000, last: 32_767, triedAt: null, triedCount: 0 };
  return { bottles, networks: [], orphans: [], ports, ...changes };
}

function cellOf(octet: number, picture: HostPicture) {
  return placeHostPicture(picture, 600).cells[octet] ?? expect.fail(`no cell ${octet}`);
}

const OVERLAP = {
  code: 'subnet-overlaps-network' as const,
  subject: '192.168.91.0/24',
  message: 'A route overlaps it.',
};

describe('the map of subnets', () => {
  test('has a box for each of the 256, sixteen in a row', () => {
    const { cells } = placeHostPicture(pictureOf([]), 600);
    const [first] = cells;

    expect(cells).toHaveLength(256);
    expect([cells[16]?.x, cells[15]?.y]).toEqual([first?.x, first?.y]);
    expect(cells[16]?.y).toBe((first?.y ?? 0) + (first?.size ?? 0) + 3);
  });

  test.each([
    ['free', 4, pictureOf([]), '192.168.4.0/24: free'],
    ['skipped', 17, pictureOf([]), '192.168.17.0/24: never given to a bottle'],
    ['skipped', 255, pictureOf([]), '192.168.255.0/24: never given to a bottle'],
    ['held', 91, pictureOf([bottle(91, 21_001)]), '192.168.91.0/24: Bottle 21001'],
    [
      'collision',
      91,
      pictureOf([bottle(91, 21_001, { collisions: [OVERLAP] })]),
      '192.168.91.0/24: Bottle 21001. A route overlaps it.',
    ],
    [
      'collision',
      91,
      pictureOf([bottle(91, 21_001), bottle(91, 21_002)]),
      '192.168.91.0/24: Bottle 21001, Bottle 21002. More than one bottle names it.',
    ],
    [
      'covered',
      90,
      pictureOf([], {
        networks: [{ kind: 'route', device: 'wg0', network: '192.168.88.0/21', octets: { from: 88, to: 95 } }],
      }),
      '192.168.90.0/24: the route 192.168.88.0/21 of wg0',
    ],
    [
      'orphan',
      7,
      pictureOf([], { orphans: [{ subject: '192.168.7.0/24', octet: 7, hostPort: null, holder: 'gone' }] }),
      '192.168.7.0/24: held, and its bottle is not there',
    ],
  ])('shows a %s subnet', (standing, octet, picture, name) => {
    expect(cellOf(octet, picture)).toMatchObject({ standing, name });
  });

  test('a port that meets something leaves the subnet as it is and marks its bar', () => {
    const met = { code: 'port-in-use' as const, subject: 'port 21001', message: 'In use.' };
    const picture = pictureOf([bottle(91, 21_001, { collisions: [met] }), bottle(92, 32_767)]);

    expect(cellOf(91, picture).standing).toBe('held');
    expect(placeHostPicture(picture, 600).strip.bars.map(({ hasCollision }) => hasCollision)).toEqual([true, false]);
  });

  test('draws no more for many bottles than for one, keeps all inside, and counts every port', () => {
    const anyBottle = fc
      .tuple(fc.integer({ min: 0, max: 254 }), fc.integer({ min: 20_000, max: 32_767 }))
      .map(([octet, port]) => bottle(octet, port));
    fc.assert(
      fc.property(fc.array(anyBottle, { maxLength: 300 }), fc.integer({ min: 100, max: 1_600 }), (bottles, width) => {
        const placed = placeHostPicture(pictureOf(bottles), width);
        const { bars, x, width: stripWidth } = placed.strip;

        expect(placed.cells).toHaveLength(256);
        expect(bars.length).toBeLessThanOrEqual(80);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(bottles.length);
        for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(x + stripWidth);
        for (const cell of placed.cells) expect(cell.x + cell.size).toBeLessThanOrEqual(placed.width);
      }),
    );
  });
});
