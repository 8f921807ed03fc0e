import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CHECKOUT, COMMAND, type Place } from '../place.ts';
import { openWebPage, type WebPage } from './web-page.ts';

const PROBE = join(CHECKOUT, 'e2e', 'soak', 'hosts', 'heap-probe.mjs');

/** A web host as a process, with one page open on it; it can be killed and started again. */
export class WebHost {
  readonly name: string;
  /** The page that is open now; null while the host is away. */
  page: WebPage | null = null;
  readonly #place: Place;
  #child: ChildProcess | null = null;
  #address: { port: number; token: string } | null = null;

  constructor(name: string, place: Place) {
    this.name = name;
    this.#place = place;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Whether it ended without being asked to. */
  get hasDied(): boolean {
    return this.#child !== null && (this.#child.exitCode !== null || this.#child.signalCode !== null);
  }

  /** What is in use after a collection, in MB; null when it does not answer. */
  async measureLive(): Promise<number | null> {
    const child = this.#child;
    if (child?.connected !== true) return null;
    return await new Promise((resolve) => {
      const timer = setTimeout(resolve, 10_000, null);
      child.once('message', ({ live }: { readonly live: number }) => {
        clearTimeout(timer);
        resolve(live);
      });
      child.send('measure', (error) => {
        if (error !== null) resolve(null);
      });
    });
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, COMMAND, 'serve', '--no-open'], {
      cwd: this.#place.folder,
      env: this.#place.env,
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    });
    this.#child = child;
    this.#address = await readAddress(child);
    await this.openPage();
  }

  /** Closes the page, as a reload does, and opens another one. */
  async openPage(): Promise<void> {
    this.page?.close();
    if (this.#address === null) throw new Error(`${this.name} is not running`);
    this.page = await openWebPage(this.#address);
  }

  /** Whether this page is one of a host that was killed or of a page that was reloaded. */
  isGone(page: WebPage): boolean {
    return this.page !== page || !page.isOpen();
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await ended;
    this.page?.close();
    this.page = null;
    this.#child = null;
  }

  /** Ends it as Ctrl-C does; answers its exit code, or null when it did not end by itself within 10 s. */
  async end(): Promise<number | null> {
    const child = this.#child;
    if (child === null) return 0;
    this.page?.close();
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    if (child.exitCode === null && child.signalCode === null) await ended;
    clearTimeout(timer);
    this.#child = null;
    return child.exitCode;
  }
}

async function readAddress(child: ChildProcess): Promise<{ port: number; token: string }> {
  return await new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, port, token] = /^http:\/\/127\.0\.0\.1:(\d+)\/#token=([0-9a-f]{64})\n/.exec(said) ?? [];
      if (port !== undefined && token !== undefined) resolve({ port: Number(port), token });
    });
    child.once('exit', (code) => {
      reject(new Error(`serve ended with ${String(code)}: ${said}`));
    });
  });
}
