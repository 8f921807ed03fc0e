import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagram, Lane } from './diagram.ts';
import { placeDiagram } from './place-diagram.ts';

function lane(id: string, changes: Partial<Lane> = {}): Lane {
  return {
    id,
    target: 'internet',
    title: id,
    column: 'outside',
    guestSide: 'every address',
    guestShort: '',
    farSide: '',
    asked: 'closed',
    askedBecause: '',
    standing: 'unknown',
    known: 'unknown',
    sentence: '',
    because: '',
    lines: [],
    facts: [],
    ...changes,
  };
}

const PIPELOCK = lane('sidecar:pipelock', {
  target: 'sidecar',
  title: 'pipelock',
  column: 'host',
  asked: 'open',
  standing: 'not-verified',
  known: 'asked for, not verified',
  guestSide: 'proxy.internal:8888',
  guestShort: '8888',
  farSide: '41001',
});
const LOOPBACK = lane('host-loopback', { target: 'host-loopback', column: 'host', standing: 'worse', known: 'open' });

function diagramOf(...lanes: readonly Lane[]): Diagram {
  return {
    guest: { name: 'claude', command: 'claude', asked: '192.168.91.0/24', gets: null },
    boundary: { name: 'gvproxy 0.8.9', isEnforced: false },
    headline: '',
    statements: [],
    lanes,
  };
}

function mounts(count: number): readonly Lane[] {
  return Array.from({ length: count }, (_, index) =>
    lane(`host-files:${index}`, { target: 'host-files', column: 'host', asked: 'open', standing: 'not-verified' }),
  );
}

describe('a placed diagram', () => {
  test('puts a lane in each 30 px below the heads, from the guest straight to its box', () => {
    const { lanes, guest, columns, height } = placeDiagram(diagramOf(PIPELOCK, lane('internet')), 680);

    expect(lanes.map(({ top, y }) => [top, y])).toEqual([
      [36, 51],
      [66, 81],
    ]);
    expect(lanes[0]).toMatchObject({ fromX: guest.x + guest.width, toX: columns.host.x });
    expect(lanes[1]).toMatchObject({ toX: columns.outside.x });
    expect(lanes[0]?.box).toEqual({ ...columns.host, y: 39, height: 24 });
    // Four lanes at least: the guest's box holds five lines of text.
    expect(height).toBe(36 + 4 * 30);
  });

  test('writes the whole way on a lane at 620 px, and the port alone below', () => {
    expect(placeDiagram(diagramOf(PIPELOCK), 620).lanes[0]?.label.text).toBe('proxy.internal:8888');
    expect(placeDiagram(diagramOf(PIPELOCK), 619).lanes[0]?.label.text).toBe('8888');
    expect(placeDiagram(diagramOf(lane('internet')), 619).lanes[0]?.label).toMatchObject({ text: '', width: 0 });
  });

  test('folds groups to one lane with a count below 480 px', () => {
    const lanes = [PIPELOCK, LOOPBACK, lane('inbound', { column: 'host' }), lane('lan'), lane('internet')];
    const placed = placeDiagram(diagramOf(...lanes), 479).lanes;

    expect(placed.map(({ title, standing, laneIds }) => [title, standing, laneIds])).toEqual([
      ['pipelock', 'not-verified', ['sidecar:pipelock']],
      ['1 of 2 open', 'worse', ['host-loopback', 'inbound']],
      ['2 unknown', 'unknown', ['lan', 'internet']],
    ]);
    expect(placeDiagram(diagramOf(...lanes), 480).lanes).toHaveLength(5);
  });

  test('draws six mounts, and more of them as one lane', () => {
    expect(placeDiagram(diagramOf(...mounts(6)), 900).lanes).toHaveLength(6);
    expect(placeDiagram(diagramOf(...mounts(7)), 900).lanes.map(({ title }) => title)).toEqual(['7 mounts']);
  });

  test('names a lane for who does not see it', () => {
    expect(placeDiagram(diagramOf(PIPELOCK), 680).lanes[0]?.name).toBe(
      'pipelock, 41001, proxy.internal:8888: asked for, not verified',
    );
  });

  test('has room for the names of every target while each has a lane of its own', () => {
    const names = ['Other bottles', 'Link-local', 'Own addresses', 'Host loopback', 'Host resolver'];
    const lanes = names.map((title, at) => lane(`${at}`, { title, column: at < 2 ? 'outside' : 'host' }));

    for (let width = 480; width <= 1_000; width += 1)
      expect(placeDiagram(diagramOf(...lanes), width).lanes.map(({ title }) => title)).toEqual(names);
  });

  test('cuts a name that is too long for its box, and leaves the far side out where it does not fit', () => {
    const long = lane('host-files:0', { title: '長い名前'.repeat(20), farSide: 'read-only', column: 'host' });
    const placed = placeDiagram(diagramOf(long), 680).lanes[0];

    expect(placed?.title.endsWith('…')).toBe(true);
    expect(placed?.title.length).toBeLessThan(14);
    expect(placed?.farSide).toBe('');
  });

  const anyLane = fc.record({
    title: fc.string({ unit: 'grapheme', maxLength: 80 }),
    guestSide: fc.string({ unit: 'grapheme', maxLength: 80 }),
    farSide: fc.string({ maxLength: 20 }),
    column: fc.constantFrom('host' as const, 'outside' as const),
    asked: fc.constantFrom('open' as const, 'closed' as const),
    target: fc.constantFrom('sidecar' as const, 'host-files' as const, 'lan' as const),
  });

  test('never lets lanes cross or overlap, keeps everything inside, and loses no lane', () => {
    fc.assert(
      fc.property(fc.array(anyLane, { maxLength: 40 }), fc.integer({ min: 100, max: 2_000 }), (made, width) => {
        const lanes = made.map((changes, index) => lane(`lane:${index}`, changes));
        const placed = placeDiagram(diagramOf(...lanes), width);
        const { columns } = placed;

        expect(placed.lanes.flatMap(({ laneIds }) => laneIds).sort()).toEqual(lanes.map(({ id }) => id).sort());
        placed.lanes.forEach((each, index) => {
          const before = placed.lanes[index - 1];
          if (before !== undefined) expect(each.box.y).toBeGreaterThanOrEqual(before.box.y + before.box.height);
          expect(each.fromX).toBeLessThan(columns.wall.x);
          expect(each.toX).toBeGreaterThan(columns.wall.x + columns.wall.width);
          expect(each.label.x - each.label.width / 2).toBeGreaterThanOrEqual(each.fromX);
          expect(each.label.x + each.label.width / 2).toBeLessThanOrEqual(columns.wall.x);
          expect(each.box.x + each.box.width).toBeLessThanOrEqual(placed.width);
          expect(each.top + 30).toBeLessThanOrEqual(placed.height);
        });
        expect(columns.host.x + columns.host.width).toBeLessThan(columns.outside.x);
        expect(columns.outside.width).toBeGreaterThan(40);
      }),
    );
  });
});
