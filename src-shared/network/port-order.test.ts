import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slug } from '#shared/model/slug';
import { portOrder, startPort } from './port-order.ts';

test('names every port from 20000 to 32767 once, wherever it starts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 32_767 }), (start) => {
      const ports = [...portOrder(start)];
      expect(ports[0]).toBe(start);
      expect(ports.toSorted((left, right) => left - right)).toEqual(
        Array.from({ length: 12_768 }, (_, index) => 20_000 + index),
      );
    }),
    { numRuns: 20 },
  );
});

test('goes on at the first port after the last', () => {
  expect([...portOrder(32_766)].slice(0, 4)).toEqual([32_766, 32_767, 20_000, 20_001]);
});

test('starts in the range, at the same place for the same state root and slug', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[a-z0-9]{1,48}$/), (root, slug) => {
      const start = startPort(root, slug as Slug);
      expect(start).toBeGreaterThanOrEqual(20_000);
      expect(start).toBeLessThanOrEqual(32_767);
      expect(startPort(root, slug as Slug)).toBe(start);
    }),
  );
});

test('starts elsewhere for another state root and for another slug', () => {
  const start = startPort('/home/a/.local/share/corkboard', 'web-agent' as Slug);

  expect(startPort('/home/b/.local/share/corkboard', 'web-agent' as Slug)).not.toBe(start);
  expect(startPort('/home/a/.local/share/corkboard', 'docs-writer' as Slug)).not.toBe(start);
});

test('is the sha256 of both, as one integer', () => {
  // Worked out with Python: int(hashlib.sha256(b'/state\0web').hexdigest(), 16) % 12768 + 20000.
  expect(startPort('/state', 'web' as Slug)).toBe(20213);
});
