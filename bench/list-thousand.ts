import type { Page } from 'playwright';
import { type Benchmark, median } from './benchmark.ts';
import { type Kept, type ListDesk, makeListDesk } from './list-desk.ts';

const MANY = 1_000;
const FEW = 10;
const ROUNDS = 7;
/** Long enough for everything that an act causes to be drawn. */
const SETTLE_MS = 600;

/** Lets a measurement have both desks, and removes them whatever happens. */
async function withDesks<Value>(measure: (many: ListDesk, few: ListDesk) => Promise<Value>): Promise<Value | string> {
  const many = await makeListDesk(MANY);
  if (typeof many === 'string') return many;
  const few = await makeListDesk(FEW);
  try {
    return typeof few === 'string' ? few : await measure(many, few);
  } finally {
    await many.remove();
    if (typeof few !== 'string') await few.remove();
  }
}

/** From the navigation to the first painted row. */
export const listPaint: Benchmark = {
  name: 'list-paint',
  what: 'first paint of the list with 1,000 bottles against 10, each host asked once before',
  goal: { relation: '<=', value: 1.5, unit: '×' },
  measure: () =>
    withDesks(async (many, few) => {
      const times: [number[], number[]] = [[], []];
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const [at, desk] of [many, few].entries()) {
          const { page, paintMs } = await desk.open();
          await page.context().close();
          // The first look of a host reads every bottle from disk.
          if (round > 0) times[at]?.push(paintMs);
        }
      }
      const [manyMs, fewMs] = times.map(median);
      return {
        value: (manyMs ?? Number.NaN) / (fewMs ?? Number.NaN),
        detail: `${manyMs?.toFixed(0)} ms against ${fewMs?.toFixed(0)} ms`,
      };
    }),
};

/** The longest task of the page while the list is filtered, ordered and chosen. */
export const listTasks: Benchmark = {
  name: 'list-tasks',
  what: 'longest task over 50 ms after load, with 1,000 bottles: filter keystrokes, order, choose all (0: none)',
  goal: { relation: '<=', value: 50, unit: 'ms' },
  async measure() {
    const desk = await makeListDesk(MANY);
    if (typeof desk === 'string') return desk;
    try {
      const { page } = await desk.open();
      await page.waitForTimeout(SETTLE_MS * 4);
      await takeTasks(page);
      const parts: string[] = [];
      let longest = 0;
      for (const [name, act] of ACTS) {
        await act(page);
        await page.waitForTimeout(SETTLE_MS);
        const tasks = await takeTasks(page);
        longest = Math.max(longest, ...tasks);
        parts.push(`${name} ${tasks.length === 0 ? 'none' : `${Math.max(...tasks).toFixed(0)} ms`}`);
      }
      const rows = await page.getByRole('row').count();
      return { value: longest, detail: `${parts.join(', ')}; ${rows} rows in the page` };
    } finally {
      await desk.remove();
    }
  },
};

const ACTS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['filter', (page) => page.getByRole('searchbox').pressSequentially('bench 99', { delay: 80 })],
  ['empty', (page) => page.getByRole('searchbox').press('Escape')],
  ['order', (page) => page.getByRole('button', { name: 'Order by Backend' }).click()],
  ['reverse', (page) => page.getByRole('button', { name: 'Order by Backend' }).click()],
  ['choose', (page) => page.getByRole('checkbox', { name: 'Choose all that are shown' }).press('Space')],
];

async function takeTasks(page: Page): Promise<readonly number[]> {
  return await page.evaluate(() => (window as unknown as Kept).benchLongMs.splice(0));
}

/** What the page keeps, after everything that can be let go was. */
export const listMemory: Benchmark = {
  name: 'list-memory',
  what: 'JavaScript heap of the page with 1,000 bottles against 10',
  goal: { relation: '<=', value: 2, unit: '×' },
  measure: () =>
    withDesks(async (many, few) => {
      const manyBytes = await measureHeap(many);
      const fewBytes = await measureHeap(few);
      return { value: manyBytes / fewBytes, detail: `${toMb(manyBytes)} against ${toMb(fewBytes)}` };
    }),
};

async function measureHeap(desk: ListDesk): Promise<number> {
  const { page } = await desk.open();
  await page.waitForTimeout(SETTLE_MS * 4);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.context().close();
  return usedSize;
}

function toMb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
