import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runInherited } from './run-program.mjs';
import { root } from './set-up.mjs';

/** So much of the reason of each is told at the end, where a log that was cut still has it. */
const REASON_LINES = 8;

/**
 * @typedef {import('./ordinary-user.mjs').Place} Place
 * @typedef {{ passed: number, failed: number, skipped: number, retried?: number, named?: readonly string[] }} Counts
 *   `retried` of the passed needed a second try; `named` says which those are and which failed, with the reason of each.
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
    if (code === 0 || counts.failed > 0) return counts;
    // A runner that dies, or an error outside of every test, has no failed test to its name.
    const named = [...(counts.named ?? []), `FAILED: ${tool} ended with ${code}, and no test failed: see its output`];
    return { ...counts, failed: 1, named };
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
  const tests = report.testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.map((/** @type {any} */ test) => ({ ...test, file: placeOf(file.name) })),
  );
  const failed = tests.filter((/** @type {any} */ { status }) => status === 'failed');
  // What failed at the first try keeps its reason.
  const retried = tests.filter(
    (/** @type {any} */ { status, failureMessages }) => status === 'passed' && failureMessages.length > 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    retried: retried.length,
    named: [
      ...unloaded.map((/** @type {any} */ { name, message }) => nameIt('FAILED', placeOf(name), message)),
      ...failed.map((/** @type {any} */ test) => nameVitest('FAILED', test)),
      ...retried.map((/** @type {any} */ test) => nameVitest('at the second try', test)),
    ],
  };
}

/** @param {string} path */
function placeOf(path) {
  return /(?:src-|e2e\/)[^ ]*$/.exec(path)?.[0] ?? basename(path);
}

/**
 * @param {string} how
 * @param {any} test
 */
function nameVitest(how, { file, fullName, failureMessages }) {
  return nameIt(how, `${file} > ${fullName}`, failureMessages[0] ?? '');
}

/**
 * @param {any} report
 * @returns {Counts}
 */
function readPlaywright({ stats, suites }) {
  /** @type {(suite: any) => any[]} */
  const specsOf = ({ specs = [], suites: below = [] }) => [...specs, ...below.flatMap(specsOf)];
  const specs = suites.flatMap(specsOf);
  /** @type {(how: string, wanted: string) => string[]} */
  const nameAll = (how, wanted) =>
    specs.flatMap((/** @type {any} */ { file, line, title, tests }) =>
      tests
        .filter((/** @type {any} */ { status }) => status === wanted)
        .map((/** @type {any} */ { results }) => nameIt(how, `${file}:${line} > ${title}`, reasonOf(results))),
    );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    retried: stats.flaky,
    named: [...nameAll('FAILED', 'unexpected'), ...nameAll('at the second try', 'flaky')],
  };
}

/** @param {any[]} results */
function reasonOf(results) {
  return results.flatMap(({ errors = [] }) => errors.map((/** @type {any} */ { message = '' }) => message))[0] ?? '';
}

/**
 * A test by its name, with the beginning of its reason below.
 * @param {string} how
 * @param {string} name
 * @param {string} reason
 */
function nameIt(how, name, reason) {
  const lines = stripVTControlCharacters(reason)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*(?:node_modules|<anonymous>)/.test(line))
    .slice(0, REASON_LINES);
  return [`${how}: ${name}`, ...lines.map((line) => `    ${line.slice(0, 200)}`)].join('\n');
}
