import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HostNetwork } from '#shared/model/host-facts';
import type { Slug } from '#shared/model/slug';
import { chooseSubnet, type SubnetChoice, type SubnetContext } from './choose-subnet.ts';

/** Prefers 18 (vectors/subnet-octet.json), like b145. */
const slug = 'docs-writer' as Slug;
const OCTETS = Array.from({ length: 255 }, (_, octet) => octet).filter((octet) => octet !== 17);
const NOTHING: SubnetContext = { held: new Map(), own: null, networks: [] };

function choose(context: Partial<SubnetContext>, of: Slug = slug): SubnetChoice {
  const chosen = chooseSubnet(of, { ...NOTHING, ...context });
  return chosen.ok ? chosen.value : expect.fail(chosen.error.message);
}

function route(cidr: string, device = 'eth0'): HostNetwork {
  const [address = '', bits = ''] = cidr.split('/');
  return { kind: 'route', device, address, bits: Number(bits) };
}

const heldBy = (holder: string, octets: readonly number[]) => new Map(octets.map((octet) => [octet, holder]));

describe('choosing a subnet', () => {
  test('takes the preferred one when nobody is there', () => {
    expect(choose({})).toEqual({
      subnet: { octet: 18, cidr: '192.168.18.0/24', gateway: '192.168.18.1' },
      notes: [],
    });
  });

  test('steps on where another bottle holds it, and names the bottle', () => {
    expect(choose({ held: heldBy('b145', [18]) })).toMatchObject({
      subnet: { octet: 19 },
      notes: [
        { code: 'subnet-stepped', message: '192.168.19.0/24 is taken, because 192.168.18.0/24 is held by b145.' },
      ],
    });
  });

  test('counts a holder that could not be told as another bottle', () => {
    expect(choose({ held: heldBy('', [18]) }).notes[0]?.message).toContain('is held by another bottle.');
  });

  test('steps on where a host network overlaps it, and names the network', () => {
    const virtual: HostNetwork = { kind: 'interface', device: 'virbr0', address: '192.168.18.0', bits: 24 };

    expect(choose({ networks: [virtual, route('192.168.19.128/25')] })).toMatchObject({
      subnet: { octet: 20 },
      notes: [
        {
          code: 'subnet-stepped',
          message:
            '192.168.20.0/24 is taken, because the interface 192.168.18.0/24 of virbr0 overlaps 192.168.18.0/24.',
        },
      ],
    });
  });

  test('wraps from 254 to 0, and never takes 17', () => {
    const fromTop = heldBy(
      'other',
      OCTETS.filter((octet) => octet >= 18),
    );
    const allButLast = heldBy(
      'other',
      OCTETS.filter((octet) => octet !== 16),
    );

    expect(choose({ held: fromTop }).subnet.octet).toBe(0);
    expect(choose({ held: allButLast }).subnet.octet).toBe(16);
  });

  test.each(['0.0.0.0/0', '128.0.0.0/1', '192.0.0.0/7'])(
    'does not count %s, which only says where the way out is',
    (cidr) => {
      expect(choose({ networks: [route(cidr)] })).toMatchObject({ subnet: { octet: 18 }, notes: [] });
    },
  );

  test('does not count networks that lie elsewhere', () => {
    const networks = ['10.0.0.0/8', '172.17.0.0/16', '192.169.18.0/24', '192.168.17.0/24'].map((cidr) => route(cidr));

    expect(choose({ networks }).subnet.octet).toBe(18);
  });

  test('steps over all that a wider route covers', () => {
    expect(choose({ networks: [route('192.168.0.0/17')] }).subnet.octet).toBe(128);
  });
});

describe('a bottle that holds a subnet', () => {
  test('keeps it, with the same note while the preferred one is taken', () => {
    const held = new Map([
      [18, 'b145'],
      [19, 'docs-writer'],
    ]);

    expect(choose({ held, own: 19 })).toEqual(choose({ held: heldBy('b145', [18]) }));
  });

  test('keeps it also when the preferred one is free again, and says so', () => {
    const kept = choose({ held: heldBy('docs-writer', [40]), own: 40 });

    expect(kept.subnet.octet).toBe(40);
    expect(kept.notes).toEqual([
      {
        code: 'subnet-kept',
        message: '192.168.40.0/24 is kept from before; 192.168.18.0/24, which the slug prefers, is free by now.',
      },
    ]);
  });

  test('gives it up for one that no host network overlaps, and says why', () => {
    expect(choose({ held: heldBy('docs-writer', [40]), own: 40, networks: [route('192.168.40.0/24', 'wg0')] })).toEqual(
      {
        subnet: { octet: 18, cidr: '192.168.18.0/24', gateway: '192.168.18.1' },
        notes: [
          {
            code: 'subnet-stepped',
            message: '192.168.18.0/24 is taken, because the route 192.168.40.0/24 of wg0 overlaps 192.168.40.0/24.',
          },
        ],
      },
    );
  });

  test('does not keep one that no bottle can have', () => {
    expect(choose({ held: heldBy('docs-writer', [17]), own: 17 }).subnet.octet).toBe(18);
  });
});

describe('where host networks cover every subnet', () => {
  const networks = [route('192.168.0.0/16', 'tun0')];

  test('takes the preferred one all the same, with a note', () => {
    expect(choose({ networks })).toMatchObject({
      subnet: { octet: 18 },
      notes: [
        {
          code: 'subnet-overlaps-route',
          message:
            '192.168.18.0/24 is taken although the route 192.168.0.0/16 of tun0 overlaps it, because host networks overlap every subnet that no other bottle holds.',
        },
      ],
    });
  });

  test('takes the next one that no bottle holds, with both notes', () => {
    const { subnet, notes } = choose({ networks, held: heldBy('b145', [18]) });

    expect(subnet.octet).toBe(19);
    expect(notes.map(({ code }) => code)).toEqual(['subnet-stepped', 'subnet-overlaps-route']);
  });

  test('says the same when the bottle holds that one by now', () => {
    const held = new Map([
      [18, 'b145'],
      [19, 'docs-writer'],
    ]);

    expect(choose({ networks, held, own: 19 })).toEqual(choose({ networks, held: heldBy('b145', [18]) }));
  });

  test('keeps the one that the bottle holds', () => {
    expect(choose({ networks, held: heldBy('docs-writer', [40]), own: 40 })).toMatchObject({
      subnet: { octet: 40 },
      notes: [{ code: 'subnet-overlaps-route' }],
    });
  });
});

test('answers subnets-exhausted when other bottles hold all 254, and what to do', () => {
  const chosen = chooseSubnet(slug, { ...NOTHING, held: heldBy('other', OCTETS) });

  expect(chosen).toMatchObject({ ok: false, error: { code: 'subnets-exhausted' } });
  expect(chosen).toMatchObject({ error: { message: expect.stringContaining('`corkboard cleanup SLUG`') as string } });
});

const octets = fc.uniqueArray(fc.constantFrom(...OCTETS));
const someNetworks = fc.array(
  fc.record({ third: fc.integer({ min: 0, max: 255 }), bits: fc.integer({ min: 17, max: 32 }) }),
  { maxLength: 40 },
);

test('never takes what another bottle holds nor what overlaps while there is another, and says when it is not as preferred', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}$/), octets, someNetworks, (text, taken, routes) => {
      const held = heldBy('UPPER', taken);
      const networks = routes.map(({ third, bits }) =>
        route(`192.168.${third & ~((1 << Math.max(0, 24 - bits)) - 1)}.0/${bits}`),
      );
      const of = text as Slug;
      const chosen = chooseSubnet(of, { held, own: null, networks });
      expect(chooseSubnet(of, { held, own: null, networks })).toEqual(chosen);
      if (!chosen.ok) {
        expect(taken.length).toBe(254);
        return;
      }
      const { subnet, notes } = chosen.value;
      expect(held.has(subnet.octet)).toBe(false);
      const covers = (octet: number): boolean =>
        networks.some(({ address, bits }) => {
          const first = Number(address.split('.')[2]);
          return octet >= first && octet < first + 2 ** Math.max(0, 24 - bits);
        });
      const best = OCTETS.filter((octet) => !held.has(octet) && !covers(octet));
      if (best.length > 0) expect(best).toContain(subnet.octet);
      const alone = chooseSubnet(of, NOTHING);
      const isPreferred = alone.ok && alone.value.subnet.octet === subnet.octet;
      expect(notes.length === 0).toBe(isPreferred && !covers(subnet.octet));
    }),
  );
});
