import { writeSync } from 'node:fs';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { STAGE, type WordsTask } from './words-task.ts';

/** How long a thread may take to begin; what it then does may take any time. */
const PATIENCE_MS = 30_000;
const BROKEN = 2;

/**
 * Runs the command line of the packed app to its end and answers the exit code; meanwhile this thread stands still.
 *
 * Called while Electron loads the app, which is before it looks for a display: so words work where no window could open,
 * and no part of Chromium that shows pages is ever started for them. The words run in a thread of their own, because the
 * main thread has no event loop yet. A signal ends the process at once, as it ends any program that listens to none.
 * @param entry The bundle that the thread runs.
 */
export function runWords(entry: string, words: readonly string[]): number {
  const state = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const task: WordsTask = { words, state };
  const thread = new Worker(entry, { workerData: task, env: SHARE_ENV });
  if (Atomics.wait(state, 0, STAGE.asked, PATIENCE_MS) === 'timed-out') {
    writeSync(2, `corkboard could not begin its thread ${thread.threadId}; is the package whole?\n`);
    return BROKEN;
  }
  Atomics.wait(state, 0, STAGE.running);
  return Atomics.load(state, 1);
}
