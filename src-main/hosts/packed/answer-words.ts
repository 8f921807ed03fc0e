import { isMainThread, workerData } from 'node:worker_threads';
import { ownStreams } from './own-streams.ts';
import { STAGE, type WordsTask } from './words-task.ts';

/** What a defect of ours ends with; a command that fails answers a code of its own. */
const BROKEN = 2;

/** Runs the words that this thread was made for, and tells the waiting main thread when all of its work is done. */
export function answerWords(launch: (words: readonly string[]) => Promise<number>): void {
  if (isMainThread) return;
  const { words, state } = workerData as WordsTask;
  const tell = (stage: number): void => {
    Atomics.store(state, 0, stage);
    Atomics.notify(state, 0);
  };
  // The main thread waits for this and for nothing else: it is told however this one ends.
  process.on('exit', (code) => {
    Atomics.store(state, 1, code);
    tell(STAGE.ended);
  });
  tell(STAGE.running);
  ownStreams();
  void run(launch, words);
}

async function run(launch: (words: readonly string[]) => Promise<number>, words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await launch(words);
  } catch (error) {
    process.stderr.write(`corkboard ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = BROKEN;
  }
}
