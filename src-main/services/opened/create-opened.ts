import { ok } from '#shared/base/result';
import { createEventQueue, type EventQueue } from '../feed/event-queue.ts';
import type { OpenedService } from '../services.ts';
import type { World } from '../world.ts';
import { readOpened } from './read-opened.ts';

/** How many files wait at most: somebody who opens more has chosen the wrong ones. */
const OPENED_LIMIT = 10;
/** Only the last count matters to a page. */
const COUNTS = 1;

/**
 * Makes the line in which opened files wait for a page.
 *
 * A file is read when a page takes it, so that what is shown is what lies there; one that waits already is not added twice.
 */
export function createOpened(world: Pick<World, 'hostFiles' | 'log'>): OpenedService {
  const paths: string[] = [];
  const watchers = new Set<EventQueue<{ waiting: number }>>();
  let leftOut = 0;
  const count = (): { waiting: number } => ({ waiting: paths.length + (leftOut > 0 ? 1 : 0) });
  const tell = (): void => {
    for (const watcher of watchers) watcher.push(count());
  };
  return {
    add(named) {
      for (const path of new Set(named)) {
        if (paths.includes(path)) continue;
        if (paths.length < OPENED_LIMIT) paths.push(path);
        else leftOut += 1;
      }
      if (named.length > 0) tell();
    },
    watch(signal) {
      const queue = createEventQueue<{ waiting: number }>(COUNTS, () => watchers.delete(queue));
      watchers.add(queue);
      if (signal.aborted) queue.end();
      else signal.addEventListener('abort', queue.end, { once: true });
      queue.push(count());
      return queue.values;
    },
    async take() {
      const path = paths.shift();
      if (path === undefined && leftOut === 0) return ok(null);
      if (path === undefined) {
        const message = sayLeftOut(leftOut);
        leftOut = 0;
        tell();
        return ok({ status: 'refused', message });
      }
      tell();
      const file = await readOpened(world, path);
      if (file.status === 'refused') world.log.error('opened-refused', { message: file.message });
      return ok(file);
    },
  };
}

function sayLeftOut(count: number): string {
  const more = count === 1 ? '1 more file was opened and is' : `${count} more files were opened and are`;
  return `${more} left out: ${OPENED_LIMIT} wait at most. Open the rest when these are taken in.`;
}
