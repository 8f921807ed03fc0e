import { spawnSync } from 'node:child_process';
import { type Benchmark, timePairs } from './benchmark.ts';
import { makeWorkspace } from './workspace.ts';

/** A cold `corkboard plan` against a Node that does nothing; tool versions are cached, as on every second call. */
export const coldPlan: Benchmark = {
  name: 'cold-plan',
  what: '`corkboard plan` (cold process, tool versions cached) against `node -e 0`',
  goal: { relation: '<=', value: 1.7, unit: '×' },
  async measure() {
    const workspace = makeWorkspace(1);
    try {
      for (let warm = 0; warm < 3; warm += 1) workspace.run(['plan', 'bench-1']);
      const { subjectMs, floorMs } = await timePairs(
        31,
        () => {
          workspace.run(['plan', 'bench-1']);
        },
        () => {
          spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' });
        },
      );
      return { value: subjectMs / floorMs, detail: `${subjectMs.toFixed(0)} ms against ${floorMs.toFixed(0)} ms` };
    } finally {
      workspace.remove();
    }
  },
};
