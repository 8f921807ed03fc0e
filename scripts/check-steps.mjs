import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run-program.mjs';
import { root } from './set-up.mjs';

/** @typedef {{ name: string, words: readonly string[] }} Step A step is a tool of node_modules and its words. */

const projects = readdirSync(root).filter((name) => /^tsconfig\.(?!base)[a-z0-9]+\.json$/.test(name));

/**
 * What `npm run check` holds besides the unit tests: types of each project, lint, format.
 * @type {readonly Step[]}
 */
export const staticSteps = [
  ...projects.map((project) => ({
    name: `types ${project.split('.')[1]}`,
    words: ['typescript/bin/tsc', '-p', project, '--pretty', 'false'],
  })),
  { name: 'lint', words: ['oxlint/bin/oxlint'] },
  { name: 'format', words: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
];

/**
 * Runs steps two at a time, prints a line for each and the whole output of one that fails.
 * @param {readonly Step[]} steps
 * @returns {Promise<readonly string[]>} The names of those that failed.
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [tool = '', ...words] = step.words;
      const run = await runQuietly(process.execPath, [join(root, 'node_modules', tool), ...words], { cwd: root });
      // tsc says so when a project has no file yet.
      const isGood = run.code === 0 || /error TS18003/.test(run.output);
      if (!isGood) failed.push(step.name);
      console.log(`${isGood ? 'ok    ' : 'FAILED'} ${step.name} (${(run.ms / 1000).toFixed(1)} s)`);
      if (!isGood) console.log(run.output.trimEnd());
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}
