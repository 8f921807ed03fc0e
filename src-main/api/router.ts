import { implement } from '@orpc/server';
import type { Services } from '#main/services/services';
import { contract } from '#shared/contract/contract';
import type { FeedEvent } from '#shared/contract/schemas/feed';
import { guardErrors } from './guard-errors.ts';
import { unwrapAnswer } from './unwrap-answer.ts';

/** What the router asks of the host's shell. */
export interface RevealingShell {
  reveal(path: string): Promise<boolean>;
}

/** Answers every method of the contract with one call of a service; the same router serves every page host. */
export function createRouter(services: Services, shell: RevealingShell) {
  const { bottles, edits, feed, network, preflight, reviews, stages } = services;
  const on = implement(contract).use(guardErrors(services.defects));
  return on.router({
    feed: {
      getSnapshot: on.feed.getSnapshot.handler(() => unwrapAnswer(feed.getSnapshot())),
      // Watching begins with the call, not with the first read, so nothing between the two is missed.
      watchEvents: on.feed.watchEvents.handler(({ signal }) =>
        passOn(feed.watch(signal ?? new AbortController().signal)),
      ),
    },
    bottles: {
      getBottle: on.bottles.getBottle.handler(({ input }) => unwrapAnswer(bottles.get(input.slug))),
      draftSpec: on.bottles.draftSpec.handler(({ input }) => unwrapAnswer(bottles.draftSpec(input))),
      createBottle: on.bottles.createBottle.handler(({ input }) => unwrapAnswer(bottles.create(input))),
      importSpec: on.bottles.importSpec.handler(({ input }) =>
        unwrapAnswer(
          bottles.importSpec({
            content: input.text,
            path: 'bottle.toml',
            acceptedPowers: input.acceptedPowersHash === null ? null : { hash: input.acceptedPowersHash },
            replace: input.replace,
          }),
        ),
      ),
      importExample: on.bottles.importExample.handler(({ input }) => unwrapAnswer(bottles.importExample(input.name))),
      exportSpec: on.bottles.exportSpec.handler(({ input }) =>
        unwrapAnswer(bottles.exportSpec(input.slug, { withValues: false })),
      ),
      acceptPowers: on.bottles.acceptPowers.handler(({ input }) =>
        unwrapAnswer(bottles.acceptPowers(input.slug, input.powersHash)),
      ),
      planCleanup: on.bottles.planCleanup.handler(({ input }) =>
        unwrapAnswer(bottles.planCleanup(input.slug, input.withSpec)),
      ),
      cleanUp: on.bottles.cleanUp.handler(({ input }) => unwrapAnswer(bottles.cleanUp(input.slug, input.withSpec))),
      launchBottle: on.bottles.launchBottle.handler(({ input }) => unwrapAnswer(bottles.launch(input.slug))),
    },
    edits: {
      preview: on.edits.preview.handler(({ input }) =>
        unwrapAnswer(edits.preview(input.slug, input.baseSha256, input.text)),
      ),
      save: on.edits.save.handler(({ input }) => unwrapAnswer(edits.save(input.slug, input.baseSha256, input.text))),
    },
    stages: {
      prepare: on.stages.prepare.handler(
        async ({ input: { slug, ...options } }) => (await unwrapAnswer(stages.prepare(slug, options))).report,
      ),
      restoreRecord: on.stages.restoreRecord.handler(({ input }) => unwrapAnswer(stages.restoreRecord(input.slug))),
      undoRestore: on.stages.undoRestore.handler(({ input }) =>
        unwrapAnswer(stages.undoRestore(input.slug, input.number)),
      ),
      getHistory: on.stages.getHistory.handler(({ input }) =>
        unwrapAnswer(stages.getHistory(input.slug, input.number)),
      ),
      revealStage: on.stages.revealStage.handler(async ({ input }) => {
        const path = await unwrapAnswer(stages.stagePath(input.slug));
        return { revealed: await shell.reveal(path), path };
      }),
    },
    reviews: {
      getTimeline: on.stages.getTimeline.handler(({ input }) => unwrapAnswer(stages.getTimeline(input.slug))),
      compareStages: on.stages.compareStages.handler(({ input: { slug, ...pair } }) =>
        unwrapAnswer(stages.compareStages(slug, pair)),
      ),
      getStandings: on.reviews.getStandings.handler(({ input }) => unwrapAnswer(reviews.getStandings(input.slugs))),
      setReviewed: on.reviews.setReviewed.handler(({ input }) =>
        unwrapAnswer(reviews.setReviewed(input.slug, input.bytes, input.isReviewed)),
      ),
      getDrift: on.reviews.getDrift.handler(({ input }) => unwrapAnswer(reviews.getDrift(input.slug, input.file))),
      exportReview: on.reviews.exportReview.handler(({ input }) =>
        unwrapAnswer(reviews.exportReview(input.slugs, input.format)),
      ),
    },
    network: {
      getPicture: on.network.getPicture.handler(({ input }) => unwrapAnswer(network.getPicture(input))),
    },
    preflight: {
      runChecks: on.preflight.runChecks.handler(({ input }) => unwrapAnswer(preflight.runChecks(input))),
    },
  });
}

async function* passOn(events: AsyncIterable<FeedEvent>): AsyncGenerator<FeedEvent> {
  yield* events;
}

/** The type of the one router. */
export type Router = ReturnType<typeof createRouter>;
