import type { ChildProcess } from 'node:child_process';
import type { ToolRun } from '#shared/model/tool';
import { endGroup, endWithThisProcess } from './live-groups.ts';

/** How one program is started and bounded. */
export interface BoundedRun {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Of stdout and stderr together. */
  readonly outputBytes: number;
}

/** How long output is waited for after the program and its group have ended: one that left the group can hold the pipes. */
const DRAIN_MS = 250;
/** How long an ended program is waited for. */
const END_MS = 1_000;

/**
 * Runs a program without a shell, its input empty, and ends its whole process group afterwards, however it went.
 *
 * Never throws, and never outlives its limits by more than a moment. A process that makes a session of its own leaves the
 * group and is not ended; its output is not waited for either.
 */
export async function runBounded(run: BoundedRun): Promise<ToolRun> {
  // Most runs of the command line start no program; Node's part for it is loaded when one does.
  const { spawn } = await import('node:child_process');
  const [program = '', ...words] = run.argv;
  let child: ChildProcess;
  try {
    child = spawn(program, words, { cwd: '/', env: run.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    // A NUL in an argument, or no memory for a process.
    return notStarted(run, error);
  }
  return await new Promise((resolve) => {
    new Supervision(run, child, resolve).begin();
  });
}

function notStarted({ argv }: BoundedRun, error: unknown): ToolRun {
  const startError = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return { argv, outcome: 'not-started', exitCode: null, signal: null, stdout: '', stderr: '', startError };
}

/** One run from its start to its single answer. */
class Supervision {
  readonly #run: BoundedRun;
  readonly #child: ChildProcess;
  readonly #resolve: (run: ToolRun) => void;
  readonly #output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  #bytes = 0;
  #cut: 'timed-out' | 'flooded' | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #live: { settled(): void } | null;

  constructor(run: BoundedRun, child: ChildProcess, resolve: (run: ToolRun) => void) {
    this.#run = run;
    this.#child = child;
    this.#resolve = resolve;
    this.#live = child.pid === undefined ? null : endWithThisProcess(child.pid);
  }

  begin(): void {
    this.#timer = setTimeout(() => {
      this.#end('timed-out');
    }, this.#run.timeoutMs);
    for (const name of ['stdout', 'stderr'] as const) {
      this.#child[name]?.on('data', (chunk: Buffer) => {
        this.#take(name, chunk);
      });
      // A pipe that breaks while its process is ended tells nothing more than the end does.
      this.#child[name]?.on('error', () => {});
    }
    this.#child.on('error', (error) => {
      if (this.#child.pid === undefined) this.#answer(notStarted(this.#run, error));
    });
    this.#child.on('exit', (exitCode, signal) => {
      this.#endGroup();
      this.#settleAfter(DRAIN_MS, exitCode, signal);
    });
    this.#child.on('close', (exitCode, signal) => {
      this.#settle(exitCode, signal);
    });
  }

  #take(name: 'stdout' | 'stderr', chunk: Buffer): void {
    const room = this.#run.outputBytes - this.#bytes;
    this.#bytes += chunk.length;
    if (room > 0) this.#output[name].push(chunk.subarray(0, room));
    if (chunk.length > room) this.#end('flooded');
  }

  #end(cut: 'timed-out' | 'flooded'): void {
    if (this.#cut !== null) return;
    this.#cut = cut;
    this.#endGroup();
    // A process that waits for a dead disk, or runs as another user, does not end even so.
    this.#settleAfter(END_MS, null, null);
  }

  #settleAfter(delayMs: number, exitCode: number | null, signal: NodeJS.Signals | null): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settle(exitCode, signal);
    }, delayMs);
  }

  #endGroup(): void {
    const { pid } = this.#child;
    if (pid !== undefined) endGroup(pid);
  }

  #settle(exitCode: number | null, signal: NodeJS.Signals | null): void {
    const outcome = this.#cut ?? (signal === null ? 'exited' : 'signalled');
    const [stdout, stderr] = [Buffer.concat(this.#output.stdout), Buffer.concat(this.#output.stderr)].map(String);
    this.#answer({
      argv: this.#run.argv,
      outcome,
      exitCode: this.#cut === null ? exitCode : null,
      signal: this.#cut === null ? signal : null,
      stdout: stdout ?? '',
      stderr: stderr ?? '',
      startError: null,
    });
  }

  #answer(run: ToolRun): void {
    clearTimeout(this.#timer);
    this.#live?.settled();
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
    this.#resolve(run);
  }
}
