import { spawn, type ChildProcess } from 'node:child_process';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { type Home, type Run, waitForEnd } from '../app/launch-app.ts';
import { lookThroughDoor } from '../desk/look-through-door.ts';
import { Frame } from '../pages/frame.ts';
import type { Pack } from './packs.ts';

/** The address of the app's one page. */
export const PAGE_ADDRESS = 'corkboard://app/index.html';

/** How a packed app is started. */
export interface StartOptions {
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A packed app that runs and is looked into through the door for tests. */
export class PackedApp {
  readonly home: Home;
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
  /** What became of it; settled when its process ends. */
  readonly ended: Promise<Run>;

  private constructor(parts: Pick<PackedApp, 'home' | 'child' | 'browser' | 'page' | 'ended'>) {
    this.home = parts.home;
    this.child = parts.child;
    this.browser = parts.browser;
    this.page = parts.page;
    this.ended = parts.ended;
  }

  static async start({ binary }: Pack, home: Home, { words = [], env = {} }: StartOptions = {}): Promise<PackedApp> {
    const child = spawn(binary, ['--remote-debugging-port=0', ...words], {
      env: { ...home.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = waitForEnd(child);
    const { browser, page } = await lookThroughDoor(child);
    return new PackedApp({ home, child, browser, page, ended });
  }

  /** Loads the page anew and waits until it has its host: whatever an attack left in it is gone. */
  async loadPage(): Promise<void> {
    await this.page.goto(PAGE_ADDRESS);
    await new Frame(this.page).waitUntilLive();
  }

  /**
   * Runs a function in the page past Playwright, which waits for a navigation that was asked for until it is done: one that
   * is refused never is.
   */
  async run<Answer>(act: (argument: string) => Answer, argument = ''): Promise<Awaited<Answer>> {
    const session = await this.openSession();
    const expression = `(${act.toString()})(${JSON.stringify(argument)})`;
    const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    await session.detach();
    return result.value as Awaited<Answer>;
  }

  /** Speaks to the page past Playwright. */
  async openSession(): Promise<CDPSession> {
    return await this.page.context().newCDPSession(this.page);
  }

  /** Everything that has a document or a script of its own: pages, frames of other processes, workers, DevTools. */
  async targets(): Promise<string[]> {
    const session = await this.browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.map(({ type, url }) => `${type} ${url.replace(/#.*/, '')}`);
  }

  async end(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
