import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slug } from '#shared/model/slug';
import { buildSubnet } from './build-subnet.ts';
import { preferredOctet } from './preferred-octet.ts';

const VECTORS = JSON.parse(
  readFileSync(new URL('../../vectors/subnet-octet.json', import.meta.url), 'utf8'),
) as readonly { readonly slug: string; readonly preferred_octet: number }[];

test.each(VECTORS.map(({ slug, preferred_octet }) => [slug, preferred_octet] as const))(
  '%s prefers %d, as in the source',
  (slug, octet) => {
    expect(preferredOctet(slug as Slug)).toBe(octet);
  },
);

test('is never 17 and always 0 to 254, whatever the slug', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,48}$/), (slug) => {
      const octet = preferredOctet(slug as Slug);
      expect(Number.isInteger(octet) && octet >= 0 && octet <= 254 && octet !== 17).toBe(true);
      expect(preferredOctet(slug as Slug)).toBe(octet);
    }),
  );
});

test('reaches the octets on both sides of 17 and both ends', () => {
  const seen = new Set(Array.from({ length: 5_000 }, (_, index) => preferredOctet(`b${index}` as Slug)));

  expect(seen.size).toBe(254);
  for (const octet of [0, 16, 18, 254]) expect(seen).toContain(octet);
});

test('the subnet of an octet is a /24 whose gateway is its first address', () => {
  expect(buildSubnet(91)).toEqual({ octet: 91, cidr: '192.168.91.0/24', gateway: '192.168.91.1' });
});
