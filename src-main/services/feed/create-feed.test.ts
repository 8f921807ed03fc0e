import { describe, expect, test } from 'vitest';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { FeedEvent, HostView } from '#shared/contract/schemas/feed';
import { createFeed, type Feed } from './create-feed.ts';

function row(slug: string, name = slug): BottleRow {
  return {
    slug,
    name,
    color: 'teal',
    backend: 'smolmachines',
    shield: 'unknown',
    shieldReasons: [],
    subnet: null,
    sidecars: [],
    state: 'never-prepared',
    preparedAt: null,
    driftedFiles: 0,
    problemCount: 0,
    firstProblem: null,
  };
}

/** A feed over rows in memory; `change` is what the disk watcher would call. */
function createDesk(): {
  feed: Feed;
  rows: Map<string, BottleRow>;
  reads: string[];
  change: (slugs: readonly string[] | null) => void;
  host: { ports: number };
} {
  const rows = new Map<string, BottleRow>();
  const reads: string[] = [];
  const host = { ports: 0 };
  let onChange: (slugs: readonly string[] | null) => void = () => expect.fail('nobody watches');
  const world = {
    random: { hex: () => 'run1' },
    log: { info: () => undefined, error: () => undefined },
    loadWatcher: async () =>
      await Promise.resolve({
        async watch(callback: typeof onChange) {
          onChange = callback;
          return await Promise.resolve({ stop: async () => await Promise.resolve() });
        },
      }),
  };
  const feed = createFeed(world, {
    async readRows() {
      reads.push('all');
      return await Promise.resolve([...rows.values()]);
    },
    async readOpening() {
      if (rows.size <= 1) return await Promise.resolve(null);
      return await Promise.resolve({ bottles: [...rows.values()].slice(0, 1), unread: rows.size - 1 });
    },
    async readRowsOf(slugs) {
      reads.push(slugs.join());
      return await Promise.resolve([...rows.values()].filter(({ slug }) => slugs.includes(slug)));
    },
    readHost: async () =>
      await Promise.resolve({ stateRoot: '/state', held: { ports: host.ports, subnets: 0 } } as HostView),
  });
  return { feed, rows, reads, change: (slugs) => onChange(slugs), host };
}

async function take(events: AsyncIterator<FeedEvent>, count: number): Promise<FeedEvent[]> {
  const taken: FeedEvent[] = [];
  while (taken.length < count) {
    const { value } = await events.next();
    taken.push(value as FeedEvent);
  }
  return taken;
}

const forever = new AbortController().signal;

describe('the feed', () => {
  test('numbers events on from the snapshot, in the same run', async () => {
    const { feed, rows, change } = createDesk();
    rows.set('web', row('web'));
    const events = feed.watch(forever);
    const snapshot = await feed.getSnapshot();
    rows.set('web', row('web', 'Web agent'));

    change(['web']);

    expect(snapshot).toMatchObject({ ok: true, value: { runId: 'run1', number: 0, bottles: [{ slug: 'web' }] } });
    expect(await take(events, 1)).toEqual([
      { runId: 'run1', number: 1, change: { kind: 'bottle-changed', row: row('web', 'Web agent') } },
    ]);
  });

  test('reads only the bottles that were touched, and tells of each, also when its row reads the same', async () => {
    const { feed, rows, reads, change } = createDesk();
    for (const slug of ['a', 'b', 'c']) rows.set(slug, row(slug));
    const events = feed.watch(forever);
    await feed.getSnapshot();
    rows.set('c', row('c', 'new'));

    change(['b']);
    change(['c']);

    expect((await take(events, 1)).map((event) => event.change)).toEqual([
      { kind: 'bottles-changed', rows: [row('b'), row('c', 'new')] },
    ]);
    expect(reads).toEqual(['all', 'b,c']);
  });

  test('tells of a thousand rows at once, as when the tools are known', async () => {
    const { feed, rows } = createDesk();
    for (let count = 0; count < 1000; count += 1) rows.set(`b${count}`, row(`b${count}`));
    const events = feed.watch(forever);
    await feed.getSnapshot();
    for (const slug of rows.keys()) rows.set(slug, row(slug, 'known'));

    feed.noteChange();

    const [first] = await take(events, 1);
    expect(first).toMatchObject({ number: 1, change: { kind: 'bottles-changed' } });
    expect(first?.change.kind === 'bottles-changed' && first.change.rows).toHaveLength(1000);
  });

  test('tells every watcher of a bottle that is gone', async () => {
    const { feed, rows, change } = createDesk();
    rows.set('web', row('web'));
    const [one, two] = [feed.watch(forever), feed.watch(forever)];
    await feed.getSnapshot();
    rows.clear();

    change(['web']);

    const told = [{ runId: 'run1', number: 1, change: { kind: 'bottle-removed', slug: 'web' } }];
    expect(await take(one, 1)).toEqual(told);
    expect(await take(two, 1)).toEqual(told);
  });

  test('tells that the host holds more when a bottle was prepared', async () => {
    const { feed, rows, change, host } = createDesk();
    rows.set('web', row('web'));
    const events = feed.watch(forever);
    await feed.getSnapshot();
    host.ports = 2;

    change(['web']);

    expect((await take(events, 2))[1]?.change).toMatchObject({ kind: 'host-changed', host: { held: { ports: 2 } } });
  });

  test('tells the beginning of a long list before the rest is read, the same until a snapshot was taken', async () => {
    const { feed, rows, reads } = createDesk();
    for (const slug of ['a', 'b', 'c']) rows.set(slug, row(slug));

    const opening = await feed.getOpening();
    rows.delete('c');
    const again = await feed.getOpening();

    expect(opening).toEqual({ ok: true, value: { bottles: [row('a')], unread: 2 } });
    expect(again).toEqual(opening);
    expect(reads).toEqual([]);
    await feed.getSnapshot();
    expect(await feed.getOpening()).toMatchObject({ value: { unread: 1 } });
  });

  test('lets everybody who asks during a look at the disk take part in it', async () => {
    const { feed, rows, reads } = createDesk();
    rows.set('web', row('web'));

    const [one, other] = await Promise.all([feed.getSnapshot(), feed.getSnapshot()]);
    await feed.getSnapshot();

    expect(one).toEqual(other);
    expect(reads).toEqual(['all', 'all']);
  });

  test('keeps the last checks for pages that open later', async () => {
    const { feed } = createDesk();
    await feed.getSnapshot();

    feed.noteChecks({ checks: [], checkedAt: '2026-07-21T10:00:00.000Z' });

    expect(await feed.getSnapshot()).toMatchObject({
      value: { number: 1, checks: [], checkedAt: '2026-07-21T10:00:00.000Z' },
    });
  });

  test('ends a watcher when its signal is aborted and when the feed is closed', async () => {
    const { feed } = createDesk();
    const page = new AbortController();
    const [left, open] = [feed.watch(page.signal), feed.watch(forever)];
    await feed.getSnapshot();

    page.abort();
    const waiting = open.next();
    await feed.close();

    expect(await left.next()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  test('lets a page that reads too slowly see a gap instead of growing without bounds', async () => {
    const { feed, rows, change, reads } = createDesk();
    rows.set('web', row('web'));
    const events = feed.watch(forever);
    await feed.getSnapshot();

    for (let step = 1; step <= 2_005; step += 1) {
      feed.noteChecks({ checks: [], checkedAt: String(step) });
    }
    change(['web']);
    await feed.getSnapshot();

    const [first] = await take(events, 1);
    expect(first?.number).toBe(6);
    expect(reads).toEqual(['all', 'all', 'all']);
  });
});
