import type { FSWatcher } from 'node:fs';
import { isTemporary } from '../state/write-durably.ts';
import { watchFolder } from './watch-folder.ts';

/** Names in a bottle's folder whose coming and going is no change by itself: what waits for a swap, and what is kept or left over. */
const PASSED_OVER = /^(stage|removed)\.[0-9a-f]+$|^(history|edits|vm|probes)$/;

/** Watches one bottle's folder and its stage, and takes the stage up again each time another one is put in its place. */
export class WatchedBottle {
  readonly #path: string;
  readonly #onChange: () => void;
  #folder: FSWatcher | null = null;
  #stage: FSWatcher | null = null;

  constructor(path: string, onChange: () => void) {
    this.#path = path;
    this.#onChange = onChange;
  }

  /**
   * Watches what lies there now, and answers whether anything does; to be called again whenever the folder came or went,
   * because one that was replaced is another one, though it has the same name.
   */
  open(): boolean {
    this.#folder?.close();
    this.#folder = watchFolder(this.#path, (name) => {
      if (name !== null && (isTemporary(name) || PASSED_OVER.test(name))) return;
      if (name === null || name === 'stage') this.#openStage();
      this.#onChange();
    });
    this.#openStage();
    return this.#folder !== null;
  }

  close(): void {
    this.#folder?.close();
    this.#stage?.close();
    this.#folder = null;
    this.#stage = null;
  }

  #openStage(): void {
    this.#stage?.close();
    this.#stage = watchFolder(`${this.#path}/stage`, (name) => {
      if (name === null || !isTemporary(name)) this.#onChange();
    });
  }
}
