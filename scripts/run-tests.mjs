import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInherited } from './run-program.mjs';
import { root } from './set-up.mjs';

/**
 * @typedef {import('./ordinary-user.mjs').Place} Place
 * @typedef {{ passed: number, failed: number, skipped: number, retried?: number }} Counts `retried` of the passed needed a second try.
 * @typedef {{ place?: Place, env?: NodeJS.ProcessEnv, before?: readonly string[] }} Surroundings `before` wraps the command, as xvfb-run does.
 */

/**
 * Runs a Vitest project and counts its tests.
 * @param {string} project
 * @param {Surroundings} [surroundings]
 */
export function runVitest(project, surroundings) {
  return runCounted(surroundings, readVitest, (report) => ({
    words: [
      'vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env: {},
  }));
}

/**
 * Runs a Playwright project and counts its tests.
 * @param {string} project
 * @param {Surroundings} [surroundings]
 */
export function runPlaywright(project, surroundings) {
  return runCounted(surroundings, readPlaywright, (report) => ({
    words: ['@playwright/test/cli.js', 'test', '--project', project, '--pass-with-no-tests', '--reporter=line,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  }));
}

/**
 * @param {Surroundings | undefined} surroundings
 * @param {(report: any) => Counts} read
 * @param {(report: string) => { words: readonly string[], env: NodeJS.ProcessEnv }} command
 * @returns {Promise<Counts>}
 */
async function runCounted({ place, env, before = [] } = {}, read, command) {
  const cwd = place?.cwd ?? root;
  const folder = mkdtempSync(join(place?.env['TMPDIR'] ?? tmpdir(), 'corkboard-report-'));
  const report = join(place ? cwd : folder, 'test-report.json');
  try {
    const { words, env: own } = command(report);
    const [tool = '', ...rest] = words;
    const node = [...before, process.execPath, join(cwd, 'node_modules', tool), ...rest];
    const [program = '', ...all] = place ? place.as(node) : node;
    const code = await runInherited(program, all, { cwd, env: { ...process.env, ...place?.env, ...env, ...own } });
    const counts = existsSync(report)
      ? read(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0, skipped: 0 };
    // A file that does not even load, or a runner that dies, has no failed test to its name.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(report, { force: true });
  }
}

/**
 * @param {any} report
 * @returns {Counts}
 */
function readVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report
 * @returns {Counts}
 */
function readPlaywright({ stats }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    retried: stats.flaky,
  };
}
