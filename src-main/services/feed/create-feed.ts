import { ok } from '#shared/base/result';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { DoctorReport } from '#shared/contract/schemas/check';
import type { FeedEvent, HostView, Opening, Snapshot } from '#shared/contract/schemas/feed';
import type { FeedService } from '../services.ts';
import type { World } from '../world.ts';
import { createEventQueue, type EventQueue } from './event-queue.ts';

/** What the feed reads its state from. */
export interface FeedSources {
  readRows(): Promise<readonly BottleRow[]>;
  /** The first rows of a long list and how many more there are; null of a short one. */
  readOpening(): Promise<Opening | null>;
  /** The rows of these slugs; a slug whose bottle is gone is left out. */
  readRowsOf(slugs: readonly string[]): Promise<readonly BottleRow[]>;
  readHost(): Promise<HostView>;
}

/** The feed with the ends at which other services tell it something. */
export interface Feed extends FeedService {
  noteChecks(report: DoctorReport): void;
  /** Has everything read anew, for changes that no file tells. */
  noteChange(): void;
  /** Has what is said of the host read anew, and nothing of the bottles. */
  noteHost(): void;
  /** The rows as open pages know them, without a look at the disk; read once where no page is open. */
  rowsAtHand(): Promise<readonly BottleRow[]>;
}

/** A page that has fallen behind by more than this asks for everything again. */
const QUEUE_LIMIT = 2_000;

/**
 * Makes the state of open pages: one snapshot, then numbered events.
 *
 * The disk is watched from the first snapshot or watcher on. After that nothing runs until something changed: no timer,
 * no poll. Changes are read one after the other, so a row never goes back in time.
 */
export function createFeed(world: Pick<World, 'loadWatcher' | 'random' | 'log'>, sources: FeedSources): Feed {
  const runId = world.random.hex(16);
  const queues = new Set<EventQueue<FeedEvent>>();
  const rows = new Map<string, string>();
  let checks: DoctorReport | null = null;
  let host: string | null = null;
  let number = 0;
  let watching: Promise<{ stop(): Promise<void> } | null> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const tell = (change: FeedEvent['change']): void => {
    number += 1;
    for (const queue of queues) queue.push({ runId, number, change });
  };
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(step, step);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const noteHost = async (): Promise<HostView> => {
    const view = await sources.readHost();
    const text = JSON.stringify(view);
    if (host !== null && host !== text) tell({ kind: 'host-changed', host: view });
    host = text;
    return view;
  };
  const noteRows = (slugs: Iterable<string>, read: readonly BottleRow[], isTouched: boolean): void => {
    const found = new Set(read.map(({ slug }) => slug));
    const changed: BottleRow[] = [];
    for (const row of read) {
      const text = JSON.stringify(row);
      // Files that were touched can hold what a page of that bottle shows and no row does.
      if (!isTouched && rows.get(row.slug) === text) continue;
      rows.set(row.slug, text);
      changed.push(row);
    }
    // A thousand rows are one event: a page then draws once, not a thousand times.
    const [only] = changed;
    if (changed.length > 1) tell({ kind: 'bottles-changed', rows: changed });
    else if (only !== undefined) tell({ kind: 'bottle-changed', row: only });
    for (const slug of slugs) if (!found.has(slug) && rows.delete(slug)) tell({ kind: 'bottle-removed', slug });
  };
  const refresh = async (slugs: readonly string[] | null): Promise<void> => {
    if (slugs === null) noteRows([...rows.keys()], await sources.readRows(), false);
    else noteRows(slugs, await sources.readRowsOf(slugs), true);
    await noteHost();
  };
  // What changes while a look is under way is looked at once, after it, however often it changed.
  let waiting: Set<string> | 'all' | null = null;
  const noteChange = (slugs: readonly string[] | null): void => {
    const isScheduled = waiting !== null;
    waiting = slugs === null || waiting === 'all' ? 'all' : new Set([...(waiting ?? []), ...slugs]);
    if (isScheduled) return;
    inTurn(async () => {
      const asked = waiting;
      waiting = null;
      await refresh(asked === 'all' ? null : [...(asked ?? [])]);
    }).catch((error: unknown) => world.log.error('feed-refresh', { error: String(error) }));
  };
  const startWatching = async (): Promise<{ stop(): Promise<void> } | null> => {
    try {
      const watcher = await world.loadWatcher();
      return await watcher.watch(noteChange);
    } catch (error) {
      // Pages still work; they see changes of other programs when they are opened again.
      world.log.error('watch-failed', { error: String(error) });
      return null;
    }
  };

  const takeSnapshot = async (): Promise<Snapshot> => {
    const [view, bottles] = await Promise.all([sources.readHost(), sources.readRows()]);
    // Pages that are open already are told what this look at the disk found, before the snapshot takes its number.
    if (host !== null) noteRows([...rows.keys()], bottles, false);
    else for (const row of bottles) rows.set(row.slug, JSON.stringify(row));
    host = JSON.stringify(view);
    const { checks: list = null, checkedAt = null } = checks ?? {};
    return { runId, number, host: view, bottles: [...bottles], checks: list, checkedAt };
  };
  let snapshot: Promise<Snapshot> | null = null;
  let opening: Promise<Opening | null> | null = null;

  return {
    async getOpening() {
      // Read once: whoever starts before the first snapshot is shown the same, and sees the rest at the same time.
      opening ??= sources.readOpening();
      return ok(await opening);
    },
    async getSnapshot() {
      watching ??= startWatching();
      const isWatched = (await watching) !== null;
      // Who asks while the disk is being looked at takes part in that look: what changes meanwhile is told as an event.
      if (snapshot !== null && isWatched) return ok(await snapshot);
      const mine = inTurn(takeSnapshot);
      snapshot = mine;
      try {
        return ok(await mine);
      } finally {
        if (snapshot === mine) snapshot = null;
        opening = null;
      }
    },
    watch(signal) {
      watching ??= startWatching();
      const queue = createEventQueue<FeedEvent>(QUEUE_LIMIT, () => queues.delete(queue));
      queues.add(queue);
      if (signal.aborted) queue.end();
      else signal.addEventListener('abort', queue.end, { once: true });
      return queue.values;
    },
    noteChecks(report) {
      checks = report;
      tell({ kind: 'checks-changed', checks: report.checks, checkedAt: report.checkedAt });
      // New tool versions change the host's line and can change every shield.
      noteChange(null);
    },
    noteChange() {
      noteChange(null);
    },
    async rowsAtHand() {
      if (rows.size === 0) return await sources.readRows();
      return [...rows.values()].map((text) => JSON.parse(text) as BottleRow);
    },
    noteHost() {
      inTurn(noteHost).catch((error: unknown) => world.log.error('feed-refresh', { error: String(error) }));
    },
    async close() {
      for (const queue of queues) queue.end();
      const started = await watching;
      watching = null;
      await started?.stop();
    },
  };
}
