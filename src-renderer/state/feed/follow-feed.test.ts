import { expect, test } from 'vitest';
import type { FeedEvent, Opening, Snapshot } from '#shared/contract/schemas/feed';
import type { FeedState } from './feed-state.ts';
import { followFeed } from './follow-feed.ts';

/** A host of one page: its snapshots and events in memory, and what was asked of it. */
function createHost(
  runs: readonly { readonly snapshot: number; readonly events: readonly number[] }[],
  opening: Opening | null = null,
) {
  const asked: string[] = [];
  const shown: number[] = [];
  let run = -1;
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const event = (number: number): FeedEvent => ({
    runId: 'run1',
    number,
    change: { kind: 'checks-changed', checks: [], checkedAt: String(number) },
  });
  const client = {
    feed: {
      async watchEvents() {
        asked.push('watch');
        run += 1;
        const { events } = runs[run]!;
        await Promise.resolve();
        return (async function* () {
          for (const number of events) yield await Promise.resolve(event(number));
          // The last run stays open until the connection ends.
          if (run === runs.length - 1) await new Promise(() => undefined);
        })();
      },
      async getOpening() {
        return await Promise.resolve(opening);
      },
      async getSnapshot() {
        asked.push('snapshot');
        return await Promise.resolve({
          runId: 'run1',
          number: runs[run]!.snapshot,
          bottles: [],
        } as unknown as Snapshot);
      },
    },
  };
  const follow = followFeed(
    { client, closed } as any,
    ({ number }: FeedState) => {
      shown.push(number);
    },
    async ({ unread }) => {
      asked.push(`shown but ${unread}`);
      await settle();
      asked.push('painted');
    },
  );
  return { asked, shown, follow, close };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

test('watches before it asks for the snapshot, and shows each change once', async () => {
  const { asked, shown } = createHost([{ snapshot: 2, events: [1, 2, 3, 4] }]);
  await settle();

  expect(asked).toEqual(['watch', 'snapshot']);
  expect(shown).toEqual([2, 3, 4]);
});

test('has the beginning of a long list on screen before it asks for the whole', async () => {
  const { asked, shown } = createHost([{ snapshot: 2, events: [] }], { bottles: [], unread: 968 });
  await settle();
  await settle();

  expect(asked).toEqual(['watch', 'shown but 968', 'painted', 'snapshot']);
  expect(shown).toEqual([2]);
});

test('asks for everything again after a gap', async () => {
  const { asked, shown } = createHost([
    { snapshot: 2, events: [3, 7] },
    { snapshot: 7, events: [8] },
  ]);
  await settle();

  expect(asked).toEqual(['watch', 'snapshot', 'watch', 'snapshot']);
  expect(shown).toEqual([2, 3, 7, 8]);
});

test('asks for everything again when the host ended the stream', async () => {
  const { shown } = createHost([
    { snapshot: 2, events: [3] },
    { snapshot: 3, events: [4] },
  ]);
  await settle();

  expect(shown).toEqual([2, 3, 3, 4]);
});

test('ends with the connection', async () => {
  const { follow, close, shown } = createHost([{ snapshot: 2, events: [] }]);
  await settle();

  close();
  await follow;

  expect(shown).toEqual([2]);
});
