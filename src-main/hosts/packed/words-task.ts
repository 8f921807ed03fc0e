/** How far the thread of the command line is. */
export const STAGE = { asked: 0, running: 1, ended: 2 } as const;

/** What the thread of the command line is given. */
export interface WordsTask {
  readonly words: readonly string[];
  /** Two numbers that both threads see: the stage, and the exit code. */
  readonly state: Int32Array;
}
