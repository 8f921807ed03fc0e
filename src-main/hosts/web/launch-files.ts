import type { StateFiles } from '#main/capabilities/state-files';

/** The folder below the state root that holds what running web hosts left there. */
const FOLDER = 'web';
/** `<port>-<pid>.html`, and the `.token` that earlier versions kept. */
const NAME = /^\d+-(\d+)\.(?:token|html)$/;

/** What one web host keeps on disk while it runs; each file is private to its owner. */
export class LaunchFiles {
  readonly #files: StateFiles;
  readonly #name: string;

  constructor(files: StateFiles, port: number) {
    this.#files = files;
    this.#name = `${FOLDER}/${port}-${process.pid}`;
  }

  /**
   * Writes the file that forwards a browser to an address, so that the token in it is in no argument list.
   *
   * Answers the file's absolute path, or null where it cannot be written.
   */
  async keepForward(address: string): Promise<string | null> {
    const path = `${this.#name}.html`;
    const written = await this.#files.writeFile(path, forwardPage(address));
    return written.ok ? `${this.#files.root}/${path}` : null;
  }

  /** Removes what this host kept, and what hosts left that were killed. */
  async remove(): Promise<void> {
    await this.#files.remove(`${this.#name}.html`);
    for (const { name } of await this.#files.list(FOLDER)) {
      const pid = NAME.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) await this.#files.remove(`${FOLDER}/${name}`);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function forwardPage(address: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Corkboard</title>
<p>Corkboard opens. If it does not: <a href="${address}">open it</a>.</p>
`;
}
