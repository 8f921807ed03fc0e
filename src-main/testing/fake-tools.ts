import type { FileIdentity, ToolFinder, ToolSearch } from '#main/capabilities/tool-finder';
import type { RunLimits, ToolRunner } from '#main/capabilities/tool-runner';
import type { ToolLocation, ToolOrigin, ToolRun } from '#shared/model/tool';

/** What a fake program does for one argument list (joined by blanks, the program left out). */
export type FakeAnswer = Partial<Omit<ToolRun, 'argv'>>;

/** Programs in memory, found and run: both capabilities over one table. */
export class FakeTools implements ToolFinder, ToolRunner {
  /** Every argument list that was run, in order. */
  readonly runs: (readonly string[])[] = [];
  /** Every search that was made, in order. */
  readonly searches: ToolSearch[] = [];
  readonly #locations = new Map<string, ToolLocation>();
  readonly #answers = new Map<string, FakeAnswer>();
  readonly #changedAt = new Map<string, number>();

  /** Puts a program there; what it prints is looked up by its arguments, `answers['-version']`. */
  install(
    command: string,
    answers: Readonly<Record<string, FakeAnswer>>,
    { path = `/usr/bin/${command}`, foundBy = 'path' }: { readonly path?: string; readonly foundBy?: ToolOrigin } = {},
  ): void {
    this.#locations.set(command, { status: 'found', path, foundBy });
    this.#changedAt.set(path, (this.#changedAt.get(path) ?? 0) + 1);
    for (const [words, answer] of Object.entries(answers)) this.#answers.set(`${path} ${words}`, answer);
  }

  /** Lets a search end otherwise than by finding. */
  locate(command: string, location: ToolLocation): void {
    this.#locations.set(command, location);
  }

  async find(search: ToolSearch): Promise<ToolLocation> {
    await Promise.resolve();
    this.searches.push(search);
    const location = this.#locations.get(search.command) ?? { status: 'missing', searched: ['/usr/bin'] };
    const isFromShell = location.status === 'found' && location.foundBy === 'login-path';
    return isFromShell && search.loginShell === false ? { status: 'missing', searched: ['/usr/bin'] } : location;
  }

  async identify(path: string): Promise<FileIdentity | null> {
    await Promise.resolve();
    const changedAtMs = this.#changedAt.get(path);
    return changedAtMs === undefined ? null : { path, inode: '1', sizeBytes: 1, changedAtMs };
  }

  async run(argv: readonly string[], _limits: RunLimits): Promise<ToolRun> {
    await Promise.resolve();
    this.runs.push(argv);
    const silent = { outcome: 'exited', exitCode: 0, signal: null, stdout: '', stderr: '', startError: null } as const;
    const missing = { ...silent, outcome: 'not-started', exitCode: null, startError: 'ENOENT' } as const;
    return { argv, ...(this.#changedAt.has(argv[0] ?? '') ? silent : missing), ...this.#answers.get(argv.join(' ')) };
  }
}
