import { type Benchmark, median } from './benchmark.ts';
import { type ElectronPlace, makeElectronPlace } from './electron-place.ts';

const MANY = { bottles: 1_000, broken: 300 };
const FEW = { bottles: 10, broken: 3 };
const ROUNDS = 7;

/** What the watched app says of one run. */
interface Said {
  /** From the navigation to the first painted row. */
  readonly paintMs: number;
  /** The longest task of each act, 0 for none over 50 ms; empty where nothing was acted. */
  readonly longestByAct: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly heapBytes: number;
}

async function withPlace<Value>(measure: (place: ElectronPlace) => Promise<Value>): Promise<Value | string> {
  const place = await makeElectronPlace();
  if (typeof place === 'string') return place;
  try {
    place.addApp('watched', { kind: 'corkboard', watch: WATCH, preload: PRELOAD });
    place.addState('many', MANY);
    place.addState('few', FEW);
    return await measure(place);
  } finally {
    place.remove();
  }
}

async function look(place: ElectronPlace, state: 'many' | 'few', isActing: boolean): Promise<Said> {
  const { line, ended } = await place.start('watched', state, isActing ? { BENCH_ACTS: '1' } : {});
  await ended;
  return JSON.parse(line) as Said;
}

/** From the navigation to the first painted row, the host starting at the same time. */
export const listElectron: Benchmark = {
  name: 'list-electron',
  what: 'first paint of the list in the app with 1,000 bottles, 300 of them broken, against 10, each start cold',
  goal: { relation: '<=', value: 1.5, unit: '×' },
  measure: () =>
    withPlace(async (place) => {
      const many: number[] = [];
      const few: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const figures = [
          (await look(place, 'many', false)).paintMs,
          (await look(place, 'few', false)).paintMs,
        ] as const;
        // The first start makes the code caches.
        if (round === 0) continue;
        many.push(figures[0]);
        few.push(figures[1]);
      }
      return {
        value: median(many) / median(few),
        detail: `${median(many).toFixed(0)} ms against ${median(few).toFixed(0)} ms, Electron ${place.version}`,
      };
    }),
};

/** The longest task of the page while the list is used and left. */
export const tasksElectron: Benchmark = {
  name: 'tasks-electron',
  what: 'longest task over 50 ms after load in the app with 1,000 bottles: filter keystrokes, order, Network, Review, back (0: none)',
  goal: { relation: '<=', value: 50, unit: 'ms' },
  measure: () =>
    withPlace(async (place) => {
      await look(place, 'many', true);
      const { longestByAct, rows } = await look(place, 'many', true);
      const parts = Object.entries(longestByAct).map(
        ([act, ms]) => `${act} ${ms === 0 ? 'none' : `${ms.toFixed(0)} ms`}`,
      );
      return {
        value: Math.max(...Object.values(longestByAct)),
        detail: `${parts.join(', ')}; ${rows} rows in the page`,
      };
    }),
};

/** What the page keeps, after the same acts and after everything that can be let go was. */
export const memoryElectron: Benchmark = {
  name: 'memory-electron',
  what: 'JavaScript heap of the page in the app with 1,000 bottles against 10, after the same acts',
  goal: { relation: '<=', value: 2, unit: '×' },
  measure: () =>
    withPlace(async (place) => {
      const many = (await look(place, 'many', true)).heapBytes;
      const few = (await look(place, 'few', true)).heapBytes;
      return { value: many / few, detail: `${toMb(many)} against ${toMb(few)}` };
    }),
};

function toMb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

// In the main process of the app: hears the preload, and acts with real keys.
const WATCH = `'use strict';
const { app, BrowserWindow, ipcMain, session } = require('electron');
app.whenReady().then(() => session.defaultSession.setPreloads([__dirname + '/bench-preload.js']));
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const press = async (contents, key) => {
  contents.sendInputEvent({ type: 'keyDown', keyCode: key });
  if (key.length === 1) contents.sendInputEvent({ type: 'char', keyCode: key });
  contents.sendInputEvent({ type: 'keyUp', keyCode: key });
  await wait(120);
};
const type = async (contents, keys) => {
  for (const key of keys) await press(contents, key);
};
const acts = {
  load: () => wait(3000),
  filter: async (contents) => {
    contents.send('bench-focus', '[type="search"]');
    await wait(100);
    await type(contents, 'bench 99');
  },
  empty: (contents) => press(contents, 'Escape'),
  order: (contents) => contents.send('bench-click', 'button', 'Order by Backend'),
  reverse: (contents) => contents.send('bench-click', 'button', 'Order by Backend'),
  network: (contents) => contents.send('bench-click', 'a[href="#/network"]', ''),
  'from network': (contents) => contents.send('bench-click', 'a[href="#/bottles"]', ''),
  review: (contents) => contents.send('bench-click', 'a[href="#/review"]', ''),
  'from review': (contents) => contents.send('bench-click', 'a[href="#/bottles"]', ''),
};
const ask = (contents, channel) => new Promise((resolve) => {
  ipcMain.once(channel, (_event, answer) => resolve(answer));
  contents.send(channel);
});
ipcMain.on('bench-painted', async ({ sender: contents }, paintMs) => {
  const longestByAct = {};
  let rows = 0;
  let heapBytes = 0;
  if (process.env.BENCH_ACTS === '1') {
    BrowserWindow.fromWebContents(contents).focus();
    for (const [name, act] of Object.entries(acts)) {
      await act(contents);
      await wait(1200);
      const tasks = await ask(contents, 'bench-tasks');
      if (name !== 'load') longestByAct[name] = Math.max(0, ...tasks);
    }
    rows = await ask(contents, 'bench-rows');
    contents.debugger.attach('1.3');
    await contents.debugger.sendCommand('HeapProfiler.collectGarbage');
    heapBytes = (await contents.debugger.sendCommand('Runtime.getHeapUsage')).usedSize;
  }
  process.stdout.write(JSON.stringify({ paintMs, longestByAct, rows, heapBytes }) + '\\n', () => app.exit(0));
});`;

// In a world of its own beside the page: keeps when the first row was painted, and every long task.
const PRELOAD = `'use strict';
const { ipcRenderer } = require('electron');
let tasks = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) tasks.push(entry.duration);
}).observe({ type: 'longtask', buffered: true });
const look = new MutationObserver(() => {
  if (document.querySelector('[role="grid"] [role="row"]') === null) return;
  look.disconnect();
  // The frame after the next one begins when the row is painted.
  requestAnimationFrame(() => requestAnimationFrame(() => ipcRenderer.send('bench-painted', performance.now())));
});
look.observe(document, { subtree: true, childList: true });
ipcRenderer.on('bench-focus', (_event, selector) => document.querySelector(selector).focus());
ipcRenderer.on('bench-click', (_event, selector, text) => {
  [...document.querySelectorAll(selector)].find(({ textContent }) => textContent.includes(text)).click();
});
ipcRenderer.on('bench-tasks', () => {
  ipcRenderer.send('bench-tasks', tasks);
  tasks = [];
});
ipcRenderer.on('bench-rows', () => ipcRenderer.send('bench-rows', document.querySelectorAll('[role="row"]').length));
`;
