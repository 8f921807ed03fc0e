import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} RunOptions
 * @typedef {{ code: number, output: string, ms: number }} Run
 */

/**
 * Runs a program to its end with its output on ours, hands signals on to it, and answers the exit code a shell would see.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function runInherited(program, words, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { ...options, stdio: 'inherit' });
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      // Ctrl-C in a terminal reaches the child without us; a second one might be taken for impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, handOn);
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(127);
    });
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, handOn);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program quietly and answers its code and everything it printed; 124 when the time is over, as timeout(1) says.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<Run>}
 */
export function runQuietly(program, words, { timeoutMs, ...options } = {}) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let isLate = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          isLate = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    const take = (/** @type {Buffer} */ part) => {
      output += part.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code: isLate ? 124 : code, output, ms: performance.now() - started });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * Says in one line, on stderr, what is going on; stdout belongs to the program that is started.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
