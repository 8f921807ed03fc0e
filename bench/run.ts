import type { Benchmark } from './benchmark.ts';
import { coldPlan } from './cold-plan.ts';
import { firstJavascript } from './first-javascript.ts';
import { listElectron, memoryElectron, tasksElectron } from './list-electron.ts';
import { listMemory, listPaint, listTasks } from './list-thousand.ts';
import { packedCode, packedMemory, packedQuit, packedWindow } from './packed.ts';
import { planRender } from './plan-render.ts';
import { prepareAll } from './prepare-all.ts';
import { webReady } from './web-ready.ts';
import { windowReady } from './window-ready.ts';

const BENCHMARKS: readonly Benchmark[] = [
  coldPlan,
  planRender,
  prepareAll,
  webReady,
  windowReady,
  firstJavascript,
  listPaint,
  listTasks,
  listMemory,
  listElectron,
  tasksElectron,
  memoryElectron,
  packedWindow,
  packedMemory,
  packedQuit,
  packedCode,
];

/** Runs the benchmarks named on the command line, or all, and prints a line for each. */
async function run(names: readonly string[]): Promise<void> {
  const chosen = BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name));
  process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  for (const benchmark of chosen) {
    const { goal } = benchmark;
    const measured = await benchmark.measure();
    const figure =
      typeof measured === 'string'
        ? `not measured: ${measured}`
        : `${measured.value.toFixed(2)} ${goal.unit} (${measured.detail})${isMissed(goal, measured.value) ? ', missed' : ''}`;
    process.stdout.write(`${benchmark.name}: ${figure}, goal ${goal.relation} ${goal.value} ${goal.unit}\n`);
  }
}

function isMissed(goal: Benchmark['goal'], value: number): boolean {
  return goal.relation === '<=' ? value > goal.value : value < goal.value;
}

await run(process.argv.slice(2));
