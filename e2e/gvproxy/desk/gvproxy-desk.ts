import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What a process that ended by itself did. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** A gvproxy that runs, with its own control service over a Unix socket. */
export interface RunningGvproxy {
  /** Asks the control service for a path and answers the decoded JSON. */
  readonly ask: (path: string, body?: unknown) => Promise<unknown>;
  readonly output: () => string;
}

/** The real gvproxy of this run; without one the tests cannot be run and say so. */
export function findProgram(): string {
  const path = process.env['CORKBOARD_GVPROXY'] ?? '';
  if (path === '') throw new Error('CORKBOARD_GVPROXY must name the gvproxy to test with');
  return path;
}

/** A private folder with everything that was started in it; `clear` ends those processes and removes the folder. */
export class GvproxyDesk {
  // Short, since the path of a Unix socket holds about 100 bytes.
  readonly folder = mkdtempSync(join(tmpdir(), 'cb-gv-'));
  readonly #children: ChildProcess[] = [];

  writeFile(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  }

  /** Starts gvproxy with a file as its configuration and waits until its control service answers. */
  async start(config: string): Promise<RunningGvproxy> {
    const socket = join(this.folder, 'control.sock');
    const file = this.writeFile('gvproxy.yaml', config);
    const { child, output } = this.#spawn(findProgram(), ['-debug', '-config', file, '-listen', `unix://${socket}`]);
    const running = { ask: (path: string, body?: unknown) => ask(socket, path, body), output };
    for (let tries = 0; tries < 200; tries += 1) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      const isUp = await running.ask('/services/forwarder/all').then(
        () => true,
        () => false,
      );
      if (isUp) return running;
      await wait(50);
    }
    throw new Error(`gvproxy did not answer; it printed:\n${output()}`);
  }

  /** Runs a program to its end, ten seconds at most. */
  async run(program: string, args: readonly string[]): Promise<Ended> {
    const { child, output } = this.#spawn(program, args);
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended(child);
    clearTimeout(late);
    return { exitCode: child.exitCode, signal: child.signalCode, output: output() };
  }

  async clear(): Promise<void> {
    for (const child of this.#children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      const end = ended(child);
      child.kill('SIGTERM');
      await Promise.race([end, wait(5_000).then(() => child.kill('SIGKILL'))]);
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #spawn(program: string, args: readonly string[]): { child: ChildProcess; output: () => string } {
    // Its own folder and an empty environment: nothing of this machine is read or written.
    const child = spawn(program, args, { cwd: this.folder, env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    }
    child.on('error', (error) => chunks.push(String(error)));
    this.#children.push(child);
    return { child, output: () => chunks.join('') };
  }
}

async function ended(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
}

async function ask(socketPath: string, path: string, body?: unknown): Promise<unknown> {
  const method = body === undefined ? 'GET' : 'POST';
  const text = await new Promise<string>((resolve, reject) => {
    const asked = request({ socketPath, path, method, agent: false, timeout: 5_000 }, (response) => {
      const chunks: string[] = [];
      response.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
      response.on('end', () => {
        const whole = chunks.join('');
        if (response.statusCode === 200) resolve(whole);
        else reject(new Error(`${path}: ${response.statusCode} ${whole}`));
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`${path}: no answer`)));
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
  return text === '' ? null : (JSON.parse(text) as unknown);
}
