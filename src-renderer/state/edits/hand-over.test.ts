import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edit, KeptAs } from './edits.ts';
import { createHandOver } from './hand-over.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page with one bottle and a host that keeps texts in a map. */
function createPage() {
  const state = {
    edit: null as Edit | null,
    kept: null as KeptAs | null,
    isKept: null as boolean | null,
    isAway: false,
    /** Milliseconds that a call takes. */
    delay: 0,
  };
  const calls: string[] = [];
  const disk = new Map<string, string>();
  const answer = async (): Promise<void> => {
    if (state.isAway) throw new Error('away');
    if (state.delay > 0) await new Promise((resolve) => setTimeout(resolve, state.delay));
  };
  const handOver = createHandOver({
    idOf: () => 'page',
    editOf: () => state.edit,
    keptAs: () => state.kept,
    noteKept: (_slug, kept) => {
      state.kept = kept;
    },
    noteStanding: (_slug, { isKept }) => {
      state.isKept = isKept;
    },
    edits: () => ({
      keep: async ({ pageId, text, replaces }: { pageId: string; text: string; replaces: KeptAs | null }) => {
        calls.push(`keep ${text}`);
        await answer();
        disk.set(pageId, text);
        if (replaces !== null) disk.delete(replaces.pageId);
        return { keptAt: `at ${calls.length}` };
      },
      drop: async ({ pageId }: { pageId: string }) => {
        calls.push(`drop ${pageId}`);
        await answer();
        return { dropped: disk.delete(pageId) };
      },
    }),
  });
  const type = (text: string | null): void => {
    state.edit = text === null ? null : { baseSha256: 'aa', baseText: '', text };
    handOver.noteChange('web');
  };
  return { state, calls, disk, handOver, type };
}

describe('what is typed', () => {
  test('is on the disk of the host soon after a pause, in one call', async () => {
    const { state, calls, disk, type } = createPage();

    for (const text of ['m', 'mi', 'min']) {
      type(text);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);

    expect(calls).toEqual(['keep min']);
    expect([...disk.values()]).toEqual(['min']);
    expect(state.isKept).toBe(true);
  });

  test('is handed over within a second also when the typing never pauses', async () => {
    const { disk, type } = createPage();

    for (let key = 0; key < 20; key += 1) {
      type(`text ${key}`);
      await vi.advanceTimersByTimeAsync(50);
    }

    expect(disk.get('page')).toBe('text 11');
  });

  test('while a call is under way follows it', async () => {
    const { state, calls, disk, type } = createPage();
    state.delay = 500;

    type('one');
    await vi.advanceTimersByTimeAsync(250);
    type('two');
    await vi.advanceTimersByTimeAsync(250);
    expect(calls).toEqual(['keep one']);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(calls).toEqual(['keep one', 'keep two']);
    expect(disk.get('page')).toBe('two');
    expect(state.isKept).toBe(true);
  });

  test('is not called kept before the newest of it is', async () => {
    const { state, type } = createPage();
    state.delay = 500;

    type('one');
    await vi.advanceTimersByTimeAsync(250);
    type('two');
    await vi.advanceTimersByTimeAsync(460);

    expect(state.isKept).toBe(false);
  });

  test('while the host is away stays in the page and is handed over when it is back', async () => {
    const { state, disk, handOver, type } = createPage();
    state.isAway = true;
    type('mine');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.isKept).toBe(false);

    state.isAway = false;
    handOver.handOverAll(['web']);
    await vi.advanceTimersByTimeAsync(0);

    expect(disk.get('page')).toBe('mine');
    expect(state.isKept).toBe(true);
  });

  test('takes the place of the text of the page that it goes on from', async () => {
    const { state, disk, type } = createPage();
    disk.set('former', 'mine');
    state.kept = { pageId: 'former', keptAt: null };

    type('mine');
    await vi.advanceTimersByTimeAsync(300);

    expect([...disk.keys()]).toEqual(['page']);
    expect(state.kept).toEqual({ pageId: 'page', keptAt: 'at 1' });
  });

  test('is forgotten on the disk when it is no edit any more', async () => {
    const { state, calls, disk, type } = createPage();
    type('mine');
    await vi.advanceTimersByTimeAsync(300);

    type(null);
    await vi.advanceTimersByTimeAsync(300);

    expect(disk.size).toBe(0);
    expect(calls.at(-1)).toBe('drop page');
    expect(state.kept).toBeNull();
  });

  test('and taken back before it was ever kept costs no call', async () => {
    const { calls, type } = createPage();

    type('m');
    type(null);
    await vi.advanceTimersByTimeAsync(1_000);

    expect(calls).toEqual([]);
  });
});
