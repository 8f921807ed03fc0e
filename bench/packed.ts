import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Benchmark, median } from './benchmark.ts';
import { type ElectronPlace, makeElectronPlace } from './electron-place.ts';
import { KINDS, TEN, timeWindows, WATCH_SHOWN, watchShown } from './shown-window.ts';

const PACKED = resolve('dist/linux-unpacked');
const NOT_PACKED = 'there is no packed app (npm run dist -- --linux dir makes one)';
const ROUNDS = 5;

/** Lets a measurement have the packed app and an empty one in the same package, both with a watch. */
async function withPacked<Value>(
  watch: string,
  measure: (place: ElectronPlace) => Promise<Value>,
): Promise<Value | string> {
  if (!existsSync(join(PACKED, 'resources', 'app.asar'))) return NOT_PACKED;
  const place = await makeElectronPlace();
  if (typeof place === 'string') return place;
  try {
    place.addState(TEN, { bottles: 10, broken: 0 });
    for (const kind of KINDS) await place.addPacked(kind, PACKED, { kind, watch });
    return await measure(place);
  } finally {
    place.remove();
  }
}

/** The packed window until it shows the bottles, against an empty window of the same package. */
export const packedWindow: Benchmark = {
  name: 'packed-window',
  what: 'the packed window until it shows 10 bottles, against an empty window of the same package',
  goal: { relation: '<=', value: 1.5, unit: '×' },
  measure: () =>
    withPacked(WATCH_SHOWN, async (place) => {
      const { subjectMs, floorMs } = await timeWindows(place);
      const figures = `${subjectMs.toFixed(0)} ms against ${floorMs.toFixed(0)} ms`;
      return { value: subjectMs / floorMs, detail: `${figures}, Electron ${place.version}` };
    }),
};

const SETTLE_MS = 3_000;
// Kilobytes of the main process and of the page's.
const SAY_MEMORY = watchShown(`setTimeout(() => {
      const used = app.getAppMetrics().filter(({ type }) => type === 'Browser' || type === 'Tab');
      const sum = used.reduce((total, { memory }) => total + memory.workingSetSize, 0);
      process.stdout.write(sum + '\\n', () => app.exit(0));
    }, ${SETTLE_MS});`);

/** What main and page hold of the machine's memory a while after the first paint. */
export const packedMemory: Benchmark = {
  name: 'packed-memory',
  what: 'resident memory of main and page of the packed app with 10 bottles, against an empty window of the same package',
  goal: { relation: '<=', value: 1.4, unit: '×' },
  measure: () =>
    withPacked(SAY_MEMORY, async (place) => {
      const figures: Record<(typeof KINDS)[number], number[]> = { corkboard: [], empty: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const kind of KINDS) {
          const { line, ended } = await place.start(kind, TEN);
          await ended;
          figures[kind].push(Number(line));
        }
      }
      const [ours, empty] = [median(figures.corkboard), median(figures.empty)];
      return {
        value: ours / empty,
        detail: `${(ours / 1_000).toFixed(0)} MB against ${(empty / 1_000).toFixed(0)} MB`,
      };
    }),
};

// The app is told to quit as by its menu; a second passes first, so that nothing of its start is left.
const QUIT = watchShown("setTimeout(() => process.stdout.write('quitting\\n', () => app.quit()), 1_000);");

/** From the order to quit until the process is gone. */
export const packedQuit: Benchmark = {
  name: 'packed-quit',
  what: 'the packed app from Quit until its process is gone',
  goal: { relation: '<=', value: 1, unit: 's' },
  measure: () =>
    withPacked(QUIT, async (place) => {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const { ended } = await place.start('corkboard', TEN);
        const start = performance.now();
        await ended;
        times.push(performance.now() - start);
      }
      return { value: median(times) / 1_000, detail: `longest ${(Math.max(...times) / 1_000).toFixed(2)} s` };
    }),
};

/** What of the package is ours and not Electron's. */
export const packedCode: Benchmark = {
  name: 'packed-code',
  what: 'app code and its files beside Electron, as packed',
  goal: { relation: '<=', value: 8, unit: 'MB' },
  measure() {
    if (!existsSync(PACKED)) return Promise.resolve(NOT_PACKED);
    const archive = statSync(join(PACKED, 'resources', 'app.asar')).size;
    const all = sizeOf(join(PACKED, 'resources')) + sizeOf(join(PACKED, 'bin'));
    return Promise.resolve({ value: all / 1_000_000, detail: `app.asar ${(archive / 1_000_000).toFixed(2)} MB` });
  },
};

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
