import { type Benchmark, timePairs } from './benchmark.ts';
import { makeElectronDesk } from './electron-desk.ts';

/** From start to a window that shows the bottles and has painted, against an empty window of the same Electron. */
export const windowReady: Benchmark = {
  name: 'window-ready',
  what: 'the window until it shows 10 bottles, against an empty window of the same Electron',
  goal: { relation: '<=', value: 1.5, unit: '×' },
  async measure() {
    const desk = await makeElectronDesk();
    if (typeof desk === 'string') return desk;
    try {
      for (const app of ['corkboard', 'empty'] as const) await desk.show(app);
      const { subjectMs, floorMs } = await timePairs(
        11,
        () => desk.show('corkboard'),
        () => desk.show('empty'),
      );
      const figures = `${subjectMs.toFixed(0)} ms against ${floorMs.toFixed(0)} ms`;
      return { value: subjectMs / floorMs, detail: `${figures}, Electron ${desk.version}` };
    } finally {
      await desk.remove();
    }
  },
};
