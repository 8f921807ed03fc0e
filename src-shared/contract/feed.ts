import { eventIterator, oc } from '@orpc/contract';
import { failures } from './failures.ts';
import { feedEventSchema, snapshotSchema } from './schemas/feed.ts';

/** The state of the page: one snapshot, then events. */
export const feedContract = {
  getSnapshot: oc.errors(failures()).output(snapshotSchema),
  watchEvents: oc.errors(failures()).output(eventIterator(feedEventSchema)),
};
