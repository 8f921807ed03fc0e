import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { failureReportSchema, type FailureReport } from '#shared/contract/schemas/failure';
import { writeReleasedTools } from '../../desk/released-tools.ts';

/** The command as a stranger starts it. */
export const COMMAND = join(import.meta.dirname, '..', '..', '..', 'bin', 'corkboard');

/** How a process of the command line ended and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which is no terminal. */
  readonly input?: string;
}

interface Schema<Value> {
  parse(value: unknown): Value;
}

/** A place with a state root, two tools that answer their versions, and the command line as processes. */
export interface CliDesk {
  /** Everything of the test lies below it. */
  readonly folder: string;
  /** The state root; it is not there before a command makes it. */
  readonly stateRoot: string;
  readonly env: Readonly<Record<string, string>>;
  run(words: readonly string[], options?: RunOptions): Promise<Ended>;
  /** Runs with `--json`, expects the exit code, and decodes all of standard output as one value with no key too many. */
  json<Value>(schema: Schema<Value>, words: readonly string[], code?: number): Promise<Value>;
  /** Runs with `--json`, expects the exit code, and decodes the failure. */
  failure(words: readonly string[], code: number): Promise<FailureReport['error']>;
  start(words: readonly string[], options?: SpawnOptions): ChildProcess;
  /** Writes a file below the folder and answers its path. */
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

/** Makes a desk; `tools: 'none'` leaves the tools out. */
export function makeCliDesk({ tools = 'both' }: { readonly tools?: 'both' | 'none' } = {}): CliDesk {
  const folder = mkdtempSync(join(tmpdir(), 'corkboard-cli-'));
  const stateRoot = join(folder, 'state');
  const toolFolder = join(folder, 'tools');
  mkdirSync(toolFolder, { mode: 0o755 });
  if (tools === 'both') writeReleasedTools(toolFolder);
  const env = { PATH: `${toolFolder}:/usr/bin:/bin`, HOME: folder, LANG: 'C.UTF-8', CORKBOARD_HOME: stateRoot };

  const run: CliDesk['run'] = async (words, options = {}) => {
    const child = spawn(process.execPath, [COMMAND, ...words], { cwd: folder, env: { ...env, ...options.env } });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    return await untilEnded(child);
  };
  const printed = async (words: readonly string[], code: number): Promise<unknown> => {
    const ended = await run([...words, '--json']);
    expect({ code: ended.code, words }, `${ended.stdout}${ended.stderr}`).toEqual({ code, words });
    return JSON.parse(ended.stdout);
  };
  return {
    folder,
    stateRoot,
    env,
    run,
    json: async (schema, words, code = 0) => {
      const value = await printed(words, code);
      const decoded = schema.parse(value);
      expect(decoded).toEqual(value);
      return decoded;
    },
    failure: async (words, code) => failureReportSchema.parse(await printed(words, code)).error,
    start: (words, options) => spawn(process.execPath, [COMMAND, ...words], { cwd: folder, env, ...options }),
    write: (name, content) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the end of a process and gathers what it prints. */
export async function untilEnded(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
}
