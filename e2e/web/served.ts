import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { writeReleasedTools } from '../desk/released-tools.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'bin', 'corkboard');

/** A state root of a test's own, the command line on it, and the dashboard served from it. */
export interface Served {
  /** The state root. */
  readonly home: string;
  /** Everything the test may write lies below it. */
  readonly folder: string;
  /** The address with its token. */
  readonly address: string;
  /** Runs the command line on the same state root and expects its exit code. */
  cli(words: readonly string[], code?: number): string;
  /** Writes a bottle.toml straight into the state root, as an editor or a script would. */
  writeSpec(slug: string, text: string): string;
  /** Ends the host as a person's Ctrl-C would, and waits for it. */
  stop(): Promise<void>;
  /** Starts a host again on the same state root and port. */
  restart(): Promise<void>;
}

/** The tests' own `test`: each one gets an empty state root, two tools that answer their versions, and a served page. */
export const test = base.extend<{ served: Served; dashboard: Page }>({
  // oxlint-disable-next-line no-empty-pattern
  served: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'corkboard-web-'));
    const home = join(folder, 'state');
    const tools = join(folder, 'tools');
    mkdirSync(tools, { mode: 0o755 });
    writeReleasedTools(tools);
    const env = { PATH: `${tools}:/usr/bin:/bin`, HOME: folder, LANG: 'C.UTF-8', CORKBOARD_HOME: home };
    let host = await startHost(env, []);
    const served: Served = {
      home,
      folder,
      get address() {
        return host.address;
      },
      cli: (words, code = 0) => {
        const run = spawnSync(process.execPath, [COMMAND, ...words], { cwd: folder, env, encoding: 'utf8' });
        expect(run.status, `${words.join(' ')}: ${run.stdout}${run.stderr}`).toBe(code);
        return run.stdout;
      },
      writeSpec: (slug, text) => {
        const path = join(home, 'bottles', slug, 'bottle.toml');
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(path, text, { mode: 0o600 });
        return path;
      },
      stop: () => stopHost(host.child),
      restart: async () => {
        host = await startHost(env, ['--port', new URL(host.address).port]);
      },
    };
    await provide(served);
    await stopHost(host.child);
    rmSync(folder, { recursive: true, force: true });
  },
  dashboard: async ({ page, served }, provide) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(served.address);
    await provide(page);
    expect(faults, 'the page logged errors').toEqual([]);
  },
});

export { expectAccessible } from '../pages/accessible.ts';

async function startHost(
  env: Readonly<Record<string, string>>,
  options: readonly string[],
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--no-open', ...options], { env });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) resolve(said.split('\n')[0] ?? '');
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`serve ended with ${code}: ${said}`));
    });
  });
  return { child, address };
}

async function stopHost(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGINT');
  await ended;
}
