// `npm run check`: types, lint, format, unit and architecture tests; under a minute.
import { runSteps, staticSteps } from './check-steps.mjs';

const failed = await runSteps([
  { name: 'unit and architecture', words: ['vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'dot'] },
  ...staticSteps,
]);
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
