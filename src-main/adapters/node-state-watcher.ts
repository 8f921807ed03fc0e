import { readdirSync, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Log } from '#main/capabilities/log';
import type { StateWatcher } from '#main/capabilities/state-watcher';
import { coalesce, type Coalesced } from './watch/coalesce.ts';
import { watchFolder } from './watch/watch-folder.ts';
import { WatchedBottle } from './watch/watched-bottle.ts';

const WAIT_MS = 50;
const SETTINGS_FILE = 'settings.toml';

/** Watches the folders of a state root on this machine, two for each bottle; history is not watched and nothing is polled. */
export class NodeStateWatcher implements StateWatcher {
  readonly #root: string;
  readonly #log: Log;

  constructor(root: string, log: Log) {
    this.#root = root;
    this.#log = log;
  }

  async watch(onChange: (slugs: readonly string[] | null) => void): Promise<{ stop(): Promise<void> }> {
    await Promise.resolve();
    const watching = new Watching(`${this.#root}/bottles`, coalesce(WAIT_MS, onChange), this.#log);
    watching.begin();
    return {
      stop: async () => {
        await Promise.resolve();
        watching.stop();
      },
    };
  }
}

class Watching {
  readonly #bottlesFolder: string;
  readonly #changes: Coalesced;
  readonly #log: Log;
  readonly #bottles = new Map<string, WatchedBottle>();
  #above: FSWatcher | null = null;
  #beside: FSWatcher | null = null;
  #folder: FSWatcher | null = null;
  #hasFailed = false;

  constructor(bottlesFolder: string, changes: Coalesced, log: Log) {
    this.#bottlesFolder = bottlesFolder;
    this.#changes = changes;
    this.#log = log;
  }

  begin(): void {
    this.#tryTo(() => {
      this.#open();
    });
  }

  stop(): void {
    this.#changes.stop();
    this.#above?.close();
    this.#beside?.close();
    this.#closeBottles();
  }

  /** Watches bottles/, and above it the deepest folder there is, where it would appear or be replaced: that one first. */
  #open(): void {
    this.#closeBottles();
    this.#openAbove();
    this.#openBeside();
    this.#folder = watchFolder(this.#bottlesFolder, (name) => {
      this.#tryTo(() => {
        this.#onBottle(name);
      });
    });
    if (this.#folder === null) return;
    for (const entry of readFolders(this.#bottlesFolder)) this.#take(entry);
  }

  #openAbove(): void {
    this.#above?.close();
    this.#above = null;
    let path = this.#bottlesFolder;
    while (this.#above === null && path !== '/') {
      const awaited = basename(path);
      path = dirname(path);
      this.#above = watchFolder(path, (name) => {
        // The folder above bottles/ is the state root, where the settings lie.
        if (name === SETTINGS_FILE && path === dirname(this.#bottlesFolder)) this.#changes.touch();
        if (name !== null && name !== awaited && name !== basename(path)) return;
        this.#tryTo(() => {
          this.#open();
        });
        this.#changes.add(null);
      });
    }
  }

  /** A folder that was removed says so only when nothing in it is open any more; the one that held it says so at once. */
  #openBeside(): void {
    const root = dirname(this.#bottlesFolder);
    this.#beside?.close();
    this.#beside = watchFolder(dirname(root), (name) => {
      if (name !== null && name !== basename(root)) return;
      this.#tryTo(() => {
        this.#open();
      });
      this.#changes.add(null);
    });
  }

  #onBottle(name: string | null): void {
    // No name, or the name of bottles/ itself: it went away, or more happened than the system could queue.
    if (name === null || name === basename(this.#bottlesFolder)) {
      this.#open();
      this.#changes.add(null);
    } else {
      this.#take(name);
      this.#changes.add(name);
    }
  }

  #take(slug: string): void {
    const bottle =
      this.#bottles.get(slug) ??
      new WatchedBottle(`${this.#bottlesFolder}/${slug}`, () => {
        this.#changes.add(slug);
      });
    if (bottle.open()) this.#bottles.set(slug, bottle);
    else this.#bottles.delete(slug);
  }

  #closeBottles(): void {
    this.#folder?.close();
    this.#folder = null;
    for (const bottle of this.#bottles.values()) bottle.close();
    this.#bottles.clear();
  }

  /** Without a watch to be had the rest goes on: what is not seen here is seen when it is next asked for. */
  #tryTo(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!this.#hasFailed) {
        this.#log.error('watch-not-started', { code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      }
      this.#hasFailed = true;
    }
  }
}

function readFolders(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
