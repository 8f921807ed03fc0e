import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import { menuActSchema } from './schemas/menu-act.ts';
import { openedCountSchema } from './schemas/opened.ts';
import { feedEventSchema, openingSchema, snapshotSchema } from './schemas/feed.ts';

/** The state of the page: one snapshot, then events. */
export const feedContract = {
  /** The first bottles of a list that takes a while to read whole; null of a short one. */
  getOpening: oc.errors(failures()).output(z.nullable(openingSchema)),
  getSnapshot: oc.errors(failures()).output(snapshotSchema),
  watchEvents: oc.errors(failures()).output(eventIterator(feedEventSchema)),
  /** What the person chooses in the app's native menu, from now on; a host without a menu never tells anything. */
  watchMenu: oc.errors(failures()).output(eventIterator(menuActSchema)),
  /** How many files wait that a person opened with Corkboard: now, and at each change. */
  watchOpened: oc.errors(failures()).output(eventIterator(openedCountSchema)),
  /** How many bottles a run in this page has left (0: it ended); a host with a window says so before it is closed. */
  noteRun: oc
    .errors(failures())
    .input(z.object({ left: z.int().check(z.minimum(0), z.maximum(1_000_000)) }))
    .output(z.object({ noted: z.boolean() })),
};
