import type { Benchmark } from './benchmark.ts';
import { makeElectronPlace } from './electron-place.ts';
import { KINDS, TEN, timeWindows, WATCH_SHOWN } from './shown-window.ts';

/** From start to a window that shows the bottles and has painted, against an empty window of the same Electron. */
export const windowReady: Benchmark = {
  name: 'window-ready',
  what: 'the window until it shows 10 bottles, against an empty window of the same Electron',
  goal: { relation: '<=', value: 1.5, unit: '×' },
  async measure() {
    const place = await makeElectronPlace();
    if (typeof place === 'string') return place;
    try {
      place.addState(TEN, { bottles: 10, broken: 0 });
      for (const kind of KINDS) place.addApp(kind, { kind, watch: WATCH_SHOWN });
      const { subjectMs, floorMs } = await timeWindows(place);
      const figures = `${subjectMs.toFixed(0)} ms against ${floorMs.toFixed(0)} ms`;
      return { value: subjectMs / floorMs, detail: `${figures}, Electron ${place.version}` };
    } finally {
      place.remove();
    }
  },
};
