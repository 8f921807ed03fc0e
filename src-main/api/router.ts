import { implement } from '@orpc/server';
import type { Services } from '#main/services/services';
import { contract } from '#shared/contract/contract';
import type { MenuActId } from '#shared/model/menu-act';
import type { ToolId } from '#shared/model/tool';
import { guardErrors } from './guard-errors.ts';
import { unwrapAnswer } from './unwrap-answer.ts';

/** What the router asks of the host's shell; a host without dialogs or a menu leaves those out. */
export interface RouterShell {
  reveal(path: string): Promise<boolean>;
  chooseProgram?(tool: ToolId): Promise<string | null>;
  watchMenu?(signal: AbortSignal): AsyncIterable<MenuActId>;
  noteRun?(left: number): void;
}

/** Answers every method of the contract with one call of a service; the same router serves every page host. */
export function createRouter(services: Services, shell: RouterShell) {
  const { bottles, edits, feed, network, opened, preflight, reviews, settings, stages } = services;
  const on = implement(contract).use(guardErrors(services.defects));
  return on.router({
    feed: {
      getOpening: on.feed.getOpening.handler(() => unwrapAnswer(feed.getOpening())),
      getSnapshot: on.feed.getSnapshot.handler(() => unwrapAnswer(feed.getSnapshot())),
      // Watching begins with the call, not with the first read, so nothing between the two is missed.
      watchEvents: on.feed.watchEvents.handler(({ signal }) =>
        passOn(feed.watch(signal ?? new AbortController().signal)),
      ),
      watchMenu: on.feed.watchMenu.handler(({ signal }) =>
        passOn(shell.watchMenu?.(signal ?? new AbortController().signal) ?? nothing()),
      ),
      watchOpened: on.feed.watchOpened.handler(({ signal }) =>
        passOn(opened.watch(signal ?? new AbortController().signal)),
      ),
      noteRun: on.feed.noteRun.handler(({ input }) => {
        shell.noteRun?.(input.left);
        return { noted: shell.noteRun !== undefined };
      }),
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
      checkImport: on.bottles.checkImport.handler(({ input }) => unwrapAnswer(bottles.checkImport(input.text))),
      takeOpened: on.bottles.takeOpened.handler(() => unwrapAnswer(opened.take())),
      importExample: on.bottles.importExample.handler(({ input }) => unwrapAnswer(bottles.importExample(input.name))),
      exportSpec: on.bottles.exportSpec.handler(({ input }) =>
        unwrapAnswer(bottles.exportSpec(input.slug, { withValues: false })),
      ),
      renameBottle: on.bottles.renameBottle.handler(({ input }) =>
        unwrapAnswer(edits.setKeys(input.slug, [{ key: 'name', toml: JSON.stringify(input.name) }])),
      ),
      duplicateBottle: on.bottles.duplicateBottle.handler(({ input }) =>
        unwrapAnswer(bottles.duplicate(input.slug, input.name)),
      ),
      putBackSpec: on.bottles.putBackSpec.handler(({ input }) =>
        unwrapAnswer(bottles.putBackSpec(input.slug, input.text)),
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
      readForm: on.edits.readForm.handler(({ input }) => unwrapAnswer(edits.readForm(input.text))),
      patch: on.edits.patch.handler(({ input }) => unwrapAnswer(edits.patch(input.text, input.changes))),
      getSpecDocs: on.edits.getSpecDocs.handler(() => unwrapAnswer(edits.getSpecDocs())),
      keep: on.edits.keep.handler(({ input: { slug, ...unsaved } }) => unwrapAnswer(edits.keep(slug, unsaved))),
      drop: on.edits.drop.handler(({ input }) => unwrapAnswer(edits.drop(input.slug, input.pageId))),
      listKept: on.edits.listKept.handler(async ({ input }) => ({
        kept: await unwrapAnswer(edits.listKept(input.slug)),
      })),
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
      getTimeline: on.stages.getTimeline.handler(({ input }) => unwrapAnswer(stages.getTimeline(input.slug))),
      compareStages: on.stages.compareStages.handler(({ input: { slug, ...pair } }) =>
        unwrapAnswer(stages.compareStages(slug, pair)),
      ),
      revealStage: on.stages.revealStage.handler(async ({ input }) => {
        const path = await unwrapAnswer(stages.stagePath(input.slug));
        return { revealed: await shell.reveal(path), path };
      }),
    },
    reviews: {
      getStandings: on.reviews.getStandings.handler(({ input }) => unwrapAnswer(reviews.getStandings(input.slugs))),
      setReviewed: on.reviews.setReviewed.handler(({ input }) =>
        unwrapAnswer(reviews.setReviewed(input.slug, input.bytes, input.isReviewed)),
      ),
      getDrift: on.reviews.getDrift.handler(({ input }) => unwrapAnswer(reviews.getDrift(input.slug, input.file))),
      exportReview: on.reviews.exportReview.handler(({ input, signal }) =>
        unwrapAnswer(reviews.exportReview(input.slugs, input.format, signal)),
      ),
    },
    network: {
      getPicture: on.network.getPicture.handler(({ input }) => unwrapAnswer(network.getPicture(input))),
    },
    preflight: {
      runChecks: on.preflight.runChecks.handler(({ input }) => unwrapAnswer(preflight.runChecks(input))),
      chooseToolPath: on.preflight.chooseToolPath.handler(async ({ input: { tool } }) => {
        if (shell.chooseProgram === undefined) return { status: 'no-dialog', path: null };
        const path = await shell.chooseProgram(tool);
        if (path === null) return { status: 'cancelled', path: null };
        await unwrapAnswer(settings.setTool(tool, path));
        return { status: 'chosen', path };
      }),
      forgetToolPath: on.preflight.forgetToolPath.handler(({ input }) => unwrapAnswer(settings.forgetTool(input.tool))),
    },
    settings: {
      changeSettings: on.settings.changeSettings.handler(({ input }) => unwrapAnswer(settings.change(input))),
      revealPlace: on.settings.revealPlace.handler(async ({ input }) => {
        const path = settings.pathOf(input.place);
        return { revealed: await shell.reveal(path), path };
      }),
    },
  });
}

async function* nothing(): AsyncGenerator<never> {
  // A host without a menu has nothing to tell.
}

async function* passOn<Event>(events: AsyncIterable<Event>): AsyncGenerator<Event> {
  yield* events;
}

/** The type of the one router. */
export type Router = ReturnType<typeof createRouter>;
