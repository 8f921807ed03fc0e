import { type Benchmark, timePairs } from './benchmark.ts';
import { type ElectronPlace, makeElectronPlace } from './electron-place.ts';

const ROUNDS = 11;

/** From start to a window that shows the bottles and has painted, against an empty window of the same Electron. */
export const windowReady: Benchmark = {
  name: 'window-ready',
  what: 'the window until it shows 10 bottles, against an empty window of the same Electron',
  goal: { relation: '<=', value: 1.5, unit: '×' },
  async measure() {
    const place = await makeElectronPlace();
    if (typeof place === 'string') return place;
    try {
      place.addState('ten', { bottles: 10, broken: 0 });
      for (const kind of ['corkboard', 'empty'] as const) {
        place.addApp(kind, { kind, watch: WATCH_SHOWN });
        await show(place, kind);
      }
      const { subjectMs, floorMs } = await timePairs(
        ROUNDS,
        () => show(place, 'corkboard'),
        () => show(place, 'empty'),
      );
      const figures = `${subjectMs.toFixed(0)} ms against ${floorMs.toFixed(0)} ms`;
      return { value: subjectMs / floorMs, detail: `${figures}, Electron ${place.version}` };
    } finally {
      place.remove();
    }
  },
};

async function show(place: ElectronPlace, app: string): Promise<void> {
  const { ended } = await place.start(app, 'ten');
  await ended;
}

// Looks from inside, the same in both: no debugger is attached, which would cost both alike and make them look alike.
const WATCH_SHOWN = `'use strict';
const { app, BrowserWindow } = require('electron');
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(\`new Promise((resolve) => {
      const look = () => document.body.innerText.includes('Bench 1') ? requestAnimationFrame(() => resolve()) : setTimeout(look, 4);
      look();
    })\`);
    process.stdout.write('shown\\n', () => app.exit(0));
  });
});`;
